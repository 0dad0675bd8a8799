import { z } from 'zod';
import { type Fault, pointerOf } from '../errors.ts';
import { saidTwice } from '../json-said-twice.ts';
import { restrictingField } from '../restricting-field.ts';
import { Concepts } from './concepts.ts';
import { NinjsInstant } from './instant.ts';
import { NinjsPubStatus } from './pub-status.ts';

const text = z.string().trim().min(1);

const language = text.transform((value, context) => {
  try {
    return Intl.getCanonicalLocales(value.replaceAll('_', '-'))[0]!;
  } catch {
    context.addIssue({ code: 'custom', message: 'no language tag' });
    return z.NEVER;
  }
});

const field = <S extends z.ZodType>(schema: S, expects: string, ...spelled: string[]) => ({
  schema,
  expects,
  spelled,
});
const instant = 'a date and time with an offset, as in 2026-02-17T10:00:00Z';
const concepts = 'a list of objects that have a name, as in [{"name": "Port Calder"}]';

/** Every field that is mapped: its form, how to say what it should be, and how ninjs 3, 2 and 1 spell it. */
const fields = {
  uri: field(text, 'the URI that names the item through all its versions', 'uri'),
  version: field(z.union([text, z.number()]), 'a version number', 'version'),
  versionCreated: field(NinjsInstant, instant, 'versionCreated', 'versioncreated'),
  pubStatus: field(NinjsPubStatus, 'usable, withheld or canceled', 'pubStatus', 'pubstatus'),
  embargoed: field(NinjsInstant, instant, 'embargoedUntil', 'embargoed', 'embargoeduntil'),
  urgency: field(
    z.preprocess(
      (value) => (typeof value === 'string' ? Number(value) : value),
      z.int().min(1).max(9),
    ),
    'a whole number from 1 to 9',
    'urgency',
  ),
  language: field(language, 'a language tag (BCP 47), as in en or nb-NO', 'language'),
  title: field(text, 'text', 'title'),
  slugline: field(text, 'text', 'slugline', 'slugLine'),
  byline: field(text, 'text', 'by', 'byline', 'byLine'),
  dateline: field(text, 'text', 'dateline', 'dateLine', 'located'),
  edNote: field(text, 'text', 'edNote', 'ednote'),
  usageTerms: field(text, 'text', 'usageTerms', 'usageterms'),
  copyrightNotice: field(text, 'text', 'copyrightNotice', 'copyrightnotice'),
  subjects: field(Concepts, concepts, 'subjects', 'subject'),
  people: field(Concepts, concepts, 'people', 'person'),
  organisations: field(Concepts, concepts, 'organisations', 'organisation'),
  places: field(Concepts, concepts, 'places', 'place'),
  genres: field(Concepts, concepts, 'genres', 'genre'),
} as const;

type Fields = typeof fields;
export type FieldValues = { [K in keyof Fields]?: z.output<Fields[K]['schema']> };

/** A value in words, short enough for an error message. */
export const inWords = (value: unknown): string => {
  if (value === undefined) return 'nothing';
  if (value === null) return 'null';
  if (value === saidTwice) return 'there twice';
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object') return 'an object';
  const json = JSON.stringify(value);
  return json.length > 60 ? `${json.slice(0, 60)}…"` : json;
};

const valueAt = (value: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>((inner, step) => (inner as Record<PropertyKey, unknown>)?.[step], value);

/** Faults of a value that a schema refused, each with a pointer from the document's root. */
export const faultsOf = (
  error: z.ZodError,
  value: unknown,
  at: readonly PropertyKey[],
  expects: string,
): Fault[] =>
  error.issues.slice(0, 20).map(({ path }) => ({
    pointer: pointerOf([...at, ...path]),
    detail: `has to be ${path.length > 0 ? 'part of ' : ''}${expects}; it is ${inWords(valueAt(value, path))}`,
  }));

/** What was read of an item: the values, what is at fault, and which of its keys are spoken for. */
export interface FieldsRead {
  readonly values: FieldValues;
  readonly faults: readonly Fault[];
  readonly used: readonly string[];
}

/** What keeps a story back or takes it down, as a note to editors may: of these nothing is left to chance. */
const restricting = [fields.pubStatus, fields.embargoed, fields.edNote];

const known: ReadonlySet<string> = new Set(restricting.flatMap(({ spelled }) => spelled));

const saysNothing = (value: unknown): boolean => value === '' || value === false;

/** Whether a value says of an embargo that there is none. A status of 'no' or 0 may forbid. */
const saysNone = (value: unknown): boolean =>
  saysNothing(value) ||
  value === 0 ||
  (typeof value === 'string' && /^(?:none|no|false)?$/i.test(value.trim())) ||
  (typeof value === 'object' && value !== null && Object.keys(value).length === 0);

/** A key that can only mean one of those is no other field: read as none, it would let a story go. */
const misspelt = (item: Readonly<Record<string, unknown>>): Fault[] =>
  Object.keys(item).flatMap((key) => {
    const meant = known.has(key) ? undefined : restrictingField(key);
    const isNone = meant === 'pubStatus' ? saysNothing : saysNone;
    if (meant === undefined || isNone(item[key])) return [];
    const instead = meant === 'embargoedUntil' && item[key] === true ? 'pubStatus withheld' : meant;
    return [{ pointer: pointerOf([key]), detail: `is no field of the format; write ${instead}` }];
  });

const differ = (values: readonly unknown[]): boolean =>
  new Set(values.map((value) => JSON.stringify(value))).size > 1;

/** Reads the mapped fields by whichever spelling the item has; an empty text counts as absent. */
export const readFields = (item: Readonly<Record<string, unknown>>): FieldsRead => {
  const values: Record<string, unknown> = {};
  const faults: Fault[] = misspelt(item);
  const used: string[] = [];
  for (const [name, one] of Object.entries(fields)) {
    const { schema, expects, spelled } = one;
    const there = spelled.filter((spelling) => Object.hasOwn(item, spelling));
    const said = there.filter((key) => item[key] !== '');
    const [key = there[0]] = said;
    if (key === undefined) continue;
    used.push(key);
    if (said.length === 0) continue;
    if ((restricting as readonly unknown[]).includes(one) && differ(said.map((each) => item[each])))
      faults.push({
        pointer: pointerOf([said[1]!]),
        detail: `says another than ${said[0]}; give one of them`,
      });
    const result = schema.safeParse(item[key]);
    if (result.success) values[name] = result.data;
    else faults.push(...faultsOf(result.error, item[key], [key], expects));
  }
  return { values: values as FieldValues, faults, used };
};
