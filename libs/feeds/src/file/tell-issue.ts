import type { z } from 'zod';
import { nearest } from './nearest.ts';

/** What is wrong at a path of the file, and what to do. */
export interface Finding {
  readonly path: readonly PropertyKey[];
  readonly message: string;
  /** The fault lies in the field's name. */
  readonly inKey?: true;
}

const expectations: Readonly<Record<string, string>> = {
  string: 'has to be a text; put it in quotes',
  number: 'has to be a number, without quotes',
  int: 'has to be a whole number',
  array: 'has to be a list; start each item with "- "',
  object: 'has to be fields with values, as in "name: desk"',
  record: 'has to be names with values, as in "Authorization: { file: PATH }"',
};

const meant = (given: unknown, known: readonly string[]): string => {
  const near = typeof given === 'string' ? nearest(given, known) : undefined;
  return near ? `did you mean ${near}?` : `write one of ${known.join(', ')}`;
};

/** One value may stand for a list of one: it is the first of itself. */
const valueAt = (root: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>(
    (value, step) =>
      step === 0 && !Array.isArray(value)
        ? value
        : (value as Readonly<Record<PropertyKey, unknown>> | undefined | null)?.[step],
    root,
  );

/** The fields that belong to other kinds of feed, with the kind. */
const kindOf: ReadonlyMap<string, string> = new Map([
  ['directory', 'folder'],
  ...['url', 'every', 'format', 'headers', 'backfill', 'items'].map((f) => [f, 'poll'] as const),
  ...['topic', 'hub'].map((f) => [f, 'websub'] as const),
]);

const unknownField = (key: string, known: readonly string[]): string => {
  const kind = known.includes('kind') ? kindOf.get(key) : undefined;
  if (kind)
    return `${key} is a field of feeds of the kind ${kind}; write "kind: ${kind}", or leave it out`;
  const near = nearest(key, known);
  return near
    ? `${key} is not a field here; did you mean ${near}?`
    : `${key} is not a field here; the fields are ${known.join(', ')}`;
};

/** What is told of a fault that zod found in the file. */
export const tellIssue = (issue: z.core.$ZodIssue, file: unknown): readonly Finding[] => {
  const { path } = issue;
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => ({
      path: [...path, key],
      inKey: true,
      message: unknownField(key, issue.message.split(' ')),
    }));
  const name = String(path.findLast((step) => typeof step === 'string') ?? 'the file');
  const given = valueAt(file, path);
  const tell = (message: string): readonly Finding[] => [{ path, message: `${name} ${message}` }];
  if (given === undefined && (issue.code === 'invalid_type' || issue.code === 'invalid_value'))
    return tell('is missing; add it');
  if (given === null) return tell('has no value; give it one or leave it out');
  if (issue.code === 'invalid_value')
    return tell(`is wrong: ${meant(given, issue.values.map(String))}`);
  if (issue.code === 'invalid_union' && issue.discriminator)
    return tell(`is wrong: ${meant(given, ['push', 'folder', 'poll', 'websub'])}`);
  if (issue.code === 'invalid_type') return tell(expectations[issue.expected] ?? issue.message);
  if (issue.code === 'invalid_union') return tell('has to be a text or a whole number');
  if (issue.code === 'invalid_key') return tell(issue.issues[0]?.message ?? issue.message);
  return tell(issue.message);
};
