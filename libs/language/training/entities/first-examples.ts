import { FeatureSink } from '../../src/crf/feature-sink.ts';
import { FeatureReader } from '../../src/crf/features.ts';
import { TextReader } from '../../src/crf/text-view.ts';
import type { Lexicon } from '../../src/lexicon/lexicon.ts';
import { ExampleCollector, type Examples, type TrainingText } from './examples.ts';

/** The features of all texts as the first reading sees them; those that occur less than `fewest` times are dropped. */
export const firstExamples = (
  texts: readonly TrainingText[],
  lexicon: Lexicon,
  fewest: number,
): Examples => {
  const reader = new TextReader(lexicon);
  const features = new FeatureReader();
  const sink = new FeatureSink();
  const collector = new ExampleCollector();
  texts.forEach((text, index) => {
    const view = reader.read(text.sentences);
    sink.corpus = text.corpus;
    view.sentences.forEach((words, sentence) => {
      features.beginSentence(view, sentence);
      const spans = text.spans[sentence]!;
      collector.addSentence(index, words.length, spans, sink, (at) => features.read(at, sink));
    });
  });
  return collector.finish(fewest);
};
