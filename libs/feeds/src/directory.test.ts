import { createHash } from 'node:crypto';
import { ProblemError } from '@quickwire/http-guard';
import { describe, expect, test } from 'vitest';
import { parseFeeds } from './index.ts';

const hex = createHash('sha256').update('hashed-key').digest('hex');
const feeds = parseFeeds(` desk=plain-key, agency=sha256:${hex.toUpperCase()} ,desk=next=key,`);

const refusalOf = (feed: string, authorization?: string): unknown => {
  try {
    return `let in as ${feeds.admit(feed, authorization)}`;
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
    return error.problem;
  }
};

test('lets in by a plain key, by the key behind a hash, and by either of two while it is changed', () => {
  expect(feeds.names).toEqual(['desk', 'agency']);
  expect(feeds.admit('desk', 'Bearer plain-key')).toBe('desk');
  expect(feeds.admit('desk', 'bearer next=key')).toBe('desk');
  expect(feeds.admit('agency', 'Bearer hashed-key')).toBe('agency');
});

test.each([
  ['a wrong key', 'desk', 'Bearer wrong-key'],
  ['the key of another feed', 'desk', 'Bearer hashed-key'],
  ['the hash in place of the key', 'agency', `Bearer sha256:${hex}`],
  ['an unknown feed', 'nobody', 'Bearer plain-key'],
  ['a name from the prototype', 'constructor', 'Bearer plain-key'],
  ['no header', 'desk', undefined],
  ['no header and no such feed', 'nobody', undefined],
  ['an empty key', 'nobody', 'Bearer '],
  ['another scheme', 'desk', 'Basic plain-key'],
  ['two keys', 'desk', 'Bearer plain-key plain-key'],
])('refuses %s with the same words', (_, feed, authorization) => {
  expect(refusalOf(feed, authorization)).toEqual({
    type: 'urn:quickwire:problem:unauthorized',
    title: 'The feed or its key is not known',
    status: 401,
    detail: 'send the key of this feed in the header: Authorization: Bearer KEY',
  });
});

describe('a wrong setting', () => {
  test.each([
    ['desk', 'is not a feed name followed by ='],
    ['Desk=secret', "'Desk' is no name of a feed, which is 1 to 63 lower-case letters"],
    ['desk=', 'the key of desk is too short'],
    ['desk=sha256:12', 'the hash of desk is not 64 hexadecimal digits'],
    [' , ', 'names no feed'],
  ])('%s is refused, saying what to mend', (text, message) => {
    expect(() => parseFeeds(text)).toThrow(message);
  });

  test('tells of all faults at once and never of a key', () => {
    expect(() => parseFeeds('A=secret-one,b=sha256:secret-two')).toThrow(/'A'.*; the hash of b/);
    expect(() => parseFeeds('A=secret-one,secret-three')).not.toThrow(/secret/);
  });
});
