import { FeatureSink } from '../../src/crf/feature-sink.ts';
import { LABEL_COUNT } from '../../src/crf/labels.ts';
import { SecondFeatureReader } from '../../src/crf/second-features.ts';
import { TextReader } from '../../src/crf/text-view.ts';
import type { Lexicon } from '../../src/lexicon/lexicon.ts';
import { ExampleCollector, type Examples, type TrainingText } from './examples.ts';
import type { ReadTokens } from './read-unseen.ts';

/** The same texts as the second reading sees them, after a first one with errors such as it makes on texts it has not learnt. */
export const secondExamples = (
  texts: readonly TrainingText[],
  { labels, scores }: ReadTokens,
  lexicon: Lexicon,
  fewest: number,
): Examples => {
  const reader = new TextReader(lexicon);
  const features = new SecondFeatureReader();
  const sink = new FeatureSink();
  const collector = new ExampleCollector();
  let from = 0;
  texts.forEach((text, index) => {
    const view = reader.read(text.sentences);
    let start = from;
    const first = view.sentences.map(({ length }) => {
      const end = start + length;
      const sentence = {
        labels: labels.subarray(start, end),
        scores: scores.subarray(start * LABEL_COUNT, end * LABEL_COUNT),
      };
      start = end;
      return sentence;
    });
    from = start;
    features.beginText(
      view,
      first.map((sentence) => sentence.labels),
    );
    view.sentences.forEach((words, sentence) => {
      features.beginSentence(sentence, first[sentence]!);
      const spans = text.spans[sentence]!;
      collector.addSentence(index, words.length, spans, sink, (at) => features.read(at, sink));
    });
  });
  return { ...collector.finish(fewest), scores };
};
