import { describe, expect, test } from 'vitest';
import { FeedsFileError, keyHashLine, parseFeeds, parseFeedsFile } from './index.ts';

const formats = ['ninjs', 'newsml-g2', 'house-text'];
const read = (text: string) => parseFeedsFile(text, { file: 'feeds.yaml', formats });

const faultsOf = (text: string): readonly string[] => {
  try {
    read(text);
  } catch (error) {
    if (!(error instanceof FeedsFileError)) throw error;
    return error.faults.map(({ line, column, message }) => `${line}:${column} ${message}`);
  }
  return [];
};

const hash = keyHashLine('a-long-secret');

test('a file and pairs that say the same give one and the same directory', () => {
  const file = read(`feeds:\n  - name: desk\n    keys: ["${hash}"]\n`);
  expect(JSON.parse(JSON.stringify(file))).toEqual(
    JSON.parse(JSON.stringify(parseFeeds('desk=a-long-secret'))),
  );
  expect(file.admit('desk', 'Bearer a-long-secret')).toBe('desk');
  expect(file.find('desk')).toMatchObject({ source: { kind: 'push' }, maxBytes: 1_048_576 });
});

test('every fault is told at once, with its place and what to do', () => {
  const faults = faultsOf(`feeds:
  - name: Desk
    keys: [in-plain-text, "sha256:12"]
    formts: [ninjs]
    formats: [nijns]
    url: https://agency.example/
    rate: { requests: 0, per: hour }
    rhythm: { every: soon, between: 7-8, timezone: Mars }
    maxBytes: 9000000
    language: not a tag
    rules:
      - match: { urgency: 5-99, subject: [04000000], pubStatus: kill }
        drop: not for us
        route: Sport
      - {}
      - drop:
  - { name: folder, kind: folder }
  - { name: folder, kind: pol }
  - { name: poll, kind: poll, url: "ftp://a.example", every: 1s, headers: { "a b": x }, items: data }
  - name: nobody
`);
  expect(faults).toEqual([
    '2:11 name has to be 1 to 63 lower-case letters, digits and dashes',
    expect.stringMatching(/^3:12 keys .* plain text.*npx quickwire key --stdin/),
    expect.stringMatching(/^3:27 keys .* 64 hexadecimal/),
    '4:5 formts is not a field here; did you mean formats?',
    '5:15 formats is wrong: did you mean ninjs?',
    expect.stringMatching(/^6:5 url is a field of feeds of the kind poll/),
    expect.stringMatching(/^7:23 requests is below 1/),
    '7:31 per is wrong: write one of second, minute',
    expect.stringMatching(/^8:22 every is no duration; write it as 15m/),
    expect.stringMatching(/^8:37 between are no hours/),
    expect.stringMatching(/^8:52 timezone is no time zone/),
    expect.stringMatching(/^9:15 maxBytes is above 1048576/),
    expect.stringMatching(/^10:15 language is no language tag/),
    expect.stringMatching(/^12:27 urgency is no urgency/),
    expect.stringMatching(/^12:43 subject has to be a text; put it in quotes/),
    '12:65 pubStatus is wrong: write one of usable, withheld, canceled',
    '14:16 route has to be 1 to 63 lower-case letters, digits and dashes',
    expect.stringMatching(/^15:9 rules does nothing; give it at least one of set, hold/),
    expect.stringMatching(/^16:14 drop has no value/),
    '17:5 directory is missing; add it',
    expect.stringMatching(/^18:13 name folder stands at another feed too/),
    '18:27 kind is wrong: did you mean poll?',
    expect.stringMatching(/^19:36 url is no address/),
    expect.stringMatching(/^19:62 every is below 10s/),
    expect.stringMatching(/^19:84 a b is no name of a header/),
    expect.stringMatching(/^19:96 items is no JSON pointer/),
    '20:5 keys is missing; add it',
  ]);
});

test('no message has a key in it', () => {
  expect(
    faultsOf('feeds:\n  - { name: a, keys: [in-plain-text, 7, sha256:secret] }').join(),
  ).not.toMatch(/in-plain|secret/);
});

describe('a file that is no list of feeds is refused with a word on what it lacks', () => {
  test.each([
    ['nothing', '', '1:1 the file has no value'],
    ['a text', 'feeds', '1:1 the file has to be fields with values'],
    ['no feeds', 'feeds: []', '1:8 feeds names no feed'],
    [
      'a field twice',
      'feeds:\n  - name: a\n    name: b',
      '3:5 the same field stands here a second',
    ],
    ['broken YAML', 'feeds:\n  - name: [a\n  - b', '3:3 this is no YAML'],
    ['a tab', 'feeds:\n\t- name: a', '2:1 '],
    ['two documents', 'feeds: 1\n---\nfeeds: 2', '2:1 a second document'],
    ['an alias of nothing', 'feeds: *a', '1:1 this is no YAML: Unresolved alias'],
    ['too much', `feeds: "${'x'.repeat(1024 * 1024)}"`, '1:1 the file has over 1048576 characters'],
  ])('%s', (_, text, fault) => {
    expect(faultsOf(text)[0]).toContain(fault);
  });

  test('lists in lists without end, in the one fault and at once', () => {
    expect(faultsOf('['.repeat(20_000))).toEqual([
      expect.stringContaining('lie too deep in one another'),
    ]);
    expect(faultsOf('- '.repeat(20_000)).length).toBe(1);
  });

  test('aliases that multiply', () => {
    let text = 'x0: &x0 [a, a, a, a, a, a, a, a, a]\n';
    for (let level = 1; level < 9; level++)
      text += `x${level}: &x${level} [${Array(9)
        .fill(`*x${level - 1}`)
        .join(', ')}]\n`;
    expect(faultsOf(text)).toEqual([expect.stringContaining('aliases stand for too much')]);
  });
});

test('an alias shares the rules of one feed with another, and its faults lie where they are written', () => {
  const file = (drop: string) => `feeds:
  - name: one
    keys: ["${hash}"]
    rules: &house
      - { match: { subject: sport }, drop: ${drop} }
  - name: two
    keys: ["${hash}"]
    rules: *house
`;
  expect(read(file('no sport here')).find('two')?.rules).toMatchObject([{ drop: 'no sport here' }]);
  expect(faultsOf(file('7'))[0]).toBe('5:44 drop has to be a text; put it in quotes');
});

test('a rule that could never match for its keyword is a fault', () => {
  const text = `feeds: [{ name: a, keys: ["${hash}"], rules: [{ match: { keyword: "--" }, drop: b }] }]`;
  expect(faultsOf(text)).toEqual([
    expect.stringContaining('keyword has neither letters nor digits'),
  ]);
});

test('one folder under two feeds is a fault, however it is written', () => {
  const text = `feeds:
  - { name: a, kind: folder, directory: drop/a }
  - { name: b, kind: folder, directory: ./drop/b/../a/ }
  - { name: c, kind: folder, directory: ${process.cwd()}/drop/a }
  - { name: d, kind: folder, directory: drop/d }
`;
  expect(faultsOf(text)).toEqual([
    '3:41 directory ./drop/b/../a/ stands at another feed too; give each its own',
    expect.stringMatching(/^4:41 directory .* stands at another feed too/),
  ]);
});

test.each([
  ['match: { subject: 04000000 }', 'subject has to be a text; put it in quotes'],
  ['match: { subject: }', 'subject has no value; give it one or leave it out'],
  ['set: { subjects: { name: 7 } }', 'name has to be a text; put it in quotes'],
  ['set: { subjects: { code: a } }', 'name is missing; add it'],
])('one value in place of a list is told of as what it is: %s', (rule, fault) => {
  const text = `feeds: [{ name: a, keys: ["${hash}"], rules: [{ ${rule}, hold: { reason: b } }] }]`;
  expect(faultsOf(text)).toEqual([expect.stringContaining(fault)]);
});

test('names that JavaScript has of its own are unknown fields like others', () => {
  const text = 'feeds: [{ name: a, __proto__: { keys: [] }, constructor: 1, keys: ["HASH"] }]';
  expect(faultsOf(text.replace('HASH', hash))).toEqual([
    expect.stringContaining('__proto__ is not a field here'),
    expect.stringContaining('constructor is not a field here'),
  ]);
});

test('a feed of an unknown kind has its other faults told too', () => {
  const text = 'feeds: [{ name: A, kind: pol, formats: [rs], url: x, rules: [{}] }]';
  expect(faultsOf(text)).toEqual([
    expect.stringMatching(/^1:17 name /),
    '1:26 kind is wrong: did you mean poll?',
    expect.stringMatching(/^1:41 formats is wrong/),
    expect.stringMatching(/^1:62 rules does nothing/),
  ]);
});
