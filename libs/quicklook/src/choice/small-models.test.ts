import { expect, test } from 'vitest';
import { type Logistic, smallModel } from '../small-model.ts';
import { FEATURES } from './features.ts';
import { PROMISE_FEATURES } from './promise.ts';
import { READER_FEATURES } from './reader-features.ts';
import type { ReaderModel } from './reader-value.ts';

const { news, sound } = smallModel<ReaderModel>('reader-verdict')();

test.each([
  ['news-value', smallModel<Record<string, number>>('news-value')(), FEATURES],
  ['reader-verdict, news', news.features, READER_FEATURES],
  ['reader-verdict, sound', sound.features, READER_FEATURES],
  ['sentence-promise', smallModel<Logistic>('sentence-promise')().features, PROMISE_FEATURES],
] as const)(
  'the shipped model weighs the features there are, and no other: %s',
  (_, weights, names) => {
    expect(Object.keys(weights).sort()).toEqual([...names].sort());
  },
);

test('a model that is missing is told of by its file, with what to do', () => {
  expect(smallModel('no-such')).toThrow(
    /models\/no-such\.json cannot be used: .*npm run train:choice/,
  );
});
