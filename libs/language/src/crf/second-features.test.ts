import { expect, test } from 'vitest';
import { noLexicon } from '../../test/no-lexicon.ts';
import { FeatureSink } from './feature-sink.ts';
import { encodeSpans, LABEL_COUNT, type TokenSpan } from './labels.ts';
import { SecondFeatureReader } from './second-features.ts';
import { TextReader } from './text-view.ts';

/** Features of a token of the last sentence, which the first reading took for no name. */
const featuresAt = (
  at: number,
  sentences: readonly (readonly [string, readonly TokenSpan[]])[],
): readonly number[] => {
  const view = new TextReader(noLexicon).read(
    sentences.map(([words]) => words.split(' ').map((text) => ({ text }))),
  );
  const labels = sentences.map(([words, spans]) => encodeSpans(spans, words.split(' ').length));
  const last = sentences.length - 1;
  const reader = new SecondFeatureReader();
  const sink = new FeatureSink();
  reader.beginText(view, labels);
  reader.beginSentence(last, {
    labels: labels[last] as Uint8Array,
    scores: new Int32Array(view.sentences[last]!.length * LABEL_COUNT),
  });
  reader.read(at, sink);
  return [...sink.ids.subarray(0, sink.count)];
};

const name = (first: number, last: number, type: TokenSpan['type']): TokenSpan => ({
  first,
  last,
  type,
});
const ALONE = ['shares of Norvane fell', []] as const;

test('a word tells what the first reading took it for elsewhere in the text', () => {
  const asPerson = featuresAt(2, [['we saw Norvane there', [name(2, 3, 'person')]], ALONE]);
  const asPlace = featuresAt(2, [['we saw Norvane there', [name(2, 3, 'place')]], ALONE]);
  expect(asPerson).not.toEqual(asPlace);
  expect(asPerson).not.toEqual(featuresAt(2, [ALONE]));
});

test('a phrase and an acronym tell it too', () => {
  const port = 'at the Larksund Port Authority gates';
  const known = (text: string, at: number) =>
    featuresAt(at, [
      [port, [name(2, 5, 'organisation')]],
      [text, []],
    ]);
  const unknown = (text: string, at: number) =>
    featuresAt(at, [
      [port, []],
      [text, []],
    ]);
  expect(known('rates of LPA rise', 2).length).toBeGreaterThan(
    unknown('rates of LPA rise', 2).length,
  );
  expect(known('rates of XYZ rise', 2).length).toBe(unknown('rates of XYZ rise', 2).length);
  expect(known('the Larksund Port Authority rose', 3).length).toBeGreaterThan(
    unknown('the Larksund Port Authority rose', 3).length,
  );
});

test('what a token is itself taken for does not count as elsewhere', () => {
  const once = featuresAt(2, [['shares of Norvane fell', [name(2, 3, 'organisation')]]]);
  const twice = featuresAt(2, [
    ['shares of Norvane fell', [name(2, 3, 'organisation')]],
    ['shares of Norvane fell', [name(2, 3, 'organisation')]],
  ]);
  expect(twice.length).toBeGreaterThan(once.length);
});
