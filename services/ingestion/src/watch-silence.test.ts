import type { FeedName } from '@quickwire/contracts';
import type { FeedQuiet } from '@quickwire/feeds';
import { createLogger } from '@quickwire/telemetry';
import { expect, test } from 'vitest';
import { watchSilence } from './watch-silence.ts';

const setting = () => {
  const lines: string[] = [];
  let quiet: readonly FeedQuiet[] = [];
  const logger = createLogger({ service: 'test' }, { write: (line) => void lines.push(line) });
  const look = watchSilence({ quiet: () => quiet }, logger);
  return {
    /** Looks at a feed that has been quiet for so long. */
    at: (ms: number, silent: boolean) => {
      quiet = [{ feed: 'desk' as FeedName, ms, silent }];
      look();
      return lines.splice(0).map((line) => JSON.parse(line).msg);
    },
    none: () => {
      quiet = [];
      look();
    },
  };
};

test('a feed that falls silent is told of once, and once when it speaks again', () => {
  const { at } = setting();
  expect(at(60_000, false)).toEqual([]);
  expect(at(61_000, true)).toEqual(['the feed is silent']);
  expect(at(62_000, true)).toEqual([]);
  expect(at(500, false)).toEqual(['the feed speaks again']);
  expect(at(61_000, true)).toEqual(['the feed is silent']);
});

test('the end of the hours in which it is expected ends no silence', () => {
  const { at } = setting();
  expect(at(61_000, true)).toEqual(['the feed is silent']);
  expect(at(90_000, false)).toEqual([]);
  expect(at(95_000, true)).toEqual([]);
  expect(at(0, false)).toEqual(['the feed speaks again']);
});

test('a feed that was taken out is forgotten', () => {
  const { at, none } = setting();
  at(61_000, true);
  none();
  expect(at(0, false)).toEqual([]);
});
