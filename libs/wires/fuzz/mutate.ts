import type { Random } from './random.ts';

type Mutation = (bytes: Uint8Array, random: Random, corpus: readonly Uint8Array[]) => Uint8Array;

/** As large as a mutated wire gets: what the door takes is larger, but a fuzzer is to try many. */
const maxBytes = 200_000;

const encoder = new TextEncoder();
/** What has broken parsers before: marks of every format, ends of ranges, odd characters. */
const tokens = [
  '\0',
  '\ufeff',
  '\ud83d',
  '\u2028',
  '\x01',
  '\x02',
  '\x03',
  '\x04',
  '\x16\x16',
  '\x1f',
  '<![CDATA[',
  ']]>',
  '<!--',
  '-->',
  '<!DOCTYPE a [<!ENTITY x "y">]>',
  '&x;',
  '&#0;',
  '&#xD800;',
  '&nbsp;',
  '<item>',
  '</item>',
  '<br>',
  '<table><tr><td>',
  ' itemscope itemprop="articleBody"',
  '{',
  '}',
  '[',
  ']',
  '"',
  '\\ud800',
  '\\u0000',
  'null',
  'true',
  '-1',
  '1e999',
  '99999999999999999999',
  '"__proto__":{"a":1},',
  '"constructor":1,',
  '\r\n\r\n',
  '--b 1',
  '=?utf-8?q?=00?=',
  'Content-Transfer-Encoding: base64\r\n',
  'KILL ',
  'EMBARGOED until ',
  '31 Feb 2026 25:61 GMT',
  '2026-13-45T99:99:99+99:99',
  '/ ',
  '=',
  '^',
].map((token) => encoder.encode(token));

const joined = (...parts: readonly Uint8Array[]): Uint8Array => {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
};

/** A stretch, more often short than long. */
const stretch = (bytes: Uint8Array, random: Random): [number, number] => {
  const start = random.below(bytes.length + 1);
  const most = random.pick([4, 40, 400, bytes.length]);
  return [start, Math.min(bytes.length, start + random.below(most + 1))];
};

const flip: Mutation = (bytes, random) => {
  const copy = Uint8Array.from(bytes);
  for (let times = 1 + random.below(8); times > 0 && copy.length > 0; times--) {
    const at = random.below(copy.length);
    copy[at] = copy[at]! ^ (1 << random.below(8));
  }
  return copy;
};

const cut: Mutation = (bytes, random) => bytes.slice(0, random.below(bytes.length + 1));
const drop: Mutation = (bytes, random) => {
  const [start, end] = stretch(bytes, random);
  return joined(bytes.subarray(0, start), bytes.subarray(end));
};
const repeat: Mutation = (bytes, random) => {
  const [start, end] = stretch(bytes, random);
  const times = random.pick([2, 10, 300]);
  const part = bytes.subarray(start, end);
  return joined(
    bytes.subarray(0, end),
    ...Array.from({ length: times }, () => part),
    bytes.subarray(end),
  );
};
const move: Mutation = (bytes, random) => {
  const [start, end] = stretch(bytes, random);
  const rest = joined(bytes.subarray(0, start), bytes.subarray(end));
  const to = random.below(rest.length + 1);
  return joined(rest.subarray(0, to), bytes.subarray(start, end), rest.subarray(to));
};
const insert: Mutation = (bytes, random) => {
  const at = random.below(bytes.length + 1);
  return joined(bytes.subarray(0, at), random.pick(tokens), bytes.subarray(at));
};
const splice: Mutation = (bytes, random, corpus) => {
  const [start, end] = stretch(bytes, random);
  const other = random.pick(corpus);
  const [from, to] = stretch(other, random);
  return joined(bytes.subarray(0, start), other.subarray(from, to), bytes.subarray(end));
};
const noise: Mutation = (bytes, random) => {
  const copy = Uint8Array.from(bytes);
  const [start, end] = stretch(copy, random);
  for (let at = start; at < end; at++) copy[at] = random.below(256);
  return copy;
};

const jsonValue = /"(?:[^"\\]|\\.){0,200}"(?=\s*[,}\]])|\b(?:-?\d+(?:\.\d+)?|true|false|null)\b/g;
const oddValues = [
  '7',
  '-1',
  'null',
  '[]',
  '{}',
  '""',
  '"x"',
  '[null]',
  '{"a":[]}',
  '1e999',
  '"2026-02-30T10:00:00Z"',
];

/** Puts an odd value where a JSON value is, so that what is mutated still parses. */
const swapValue: Mutation = (bytes, random) => {
  const text = Buffer.from(bytes).toString('latin1');
  const values = [...text.slice(0, 50_000).matchAll(jsonValue)];
  if (values.length === 0) return bytes;
  const { index, 0: value } = random.pick(values);
  const swapped = text.slice(0, index) + random.pick(oddValues) + text.slice(index + value.length);
  return Uint8Array.from(Buffer.from(swapped, 'latin1'));
};

const mutations: readonly Mutation[] = [
  swapValue,
  swapValue,
  flip,
  cut,
  drop,
  repeat,
  move,
  insert,
  insert,
  splice,
  noise,
];

/** A wire of the corpus after one to six mutations. */
export const mutate = (corpus: readonly Uint8Array[], random: Random): Uint8Array => {
  let bytes = random.pick(corpus);
  for (let times = 1 + random.below(6); times > 0; times--)
    bytes = random.pick(mutations)(bytes, random, corpus).subarray(0, maxBytes);
  return bytes;
};
