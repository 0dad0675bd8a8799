import { z } from 'zod';
import { cleanText } from '../decode.ts';

/** Text as agencies send it: a missing value is sometimes null. */
const text = z.string().transform(cleanText);
const optional = <T extends z.ZodType>(schema: T) =>
  schema.nullish().transform((value) => value ?? undefined);

const instant = z.string().transform((value, context) => {
  const at = Date.parse(value);
  if (Number.isNaN(at)) {
    context.addIssue({
      code: 'custom',
      message: `'${value.slice(0, 40)}' is not a date; use ISO 8601 as in 2026-02-17T10:00:00Z`,
    });
    return z.NEVER;
  }
  return new Date(at).toISOString();
});

const concept = z.object({
  name: optional(text),
  rel: optional(text),
  scheme: optional(text),
  code: optional(text),
  uri: optional(text),
  literal: optional(text),
  relevance: optional(z.number()),
});

const concepts = optional(z.array(concept)).transform((list) => list ?? []);

/** A headline, body or description with its role, as ninjs 2 and 3 have them. */
const roled = z.object({
  role: optional(text),
  contenttype: optional(text),
  contentType: optional(text),
  value: optional(text),
});
const roledList = optional(z.array(roled)).transform((list) => list ?? []);

const association = z.object({
  name: optional(text),
  type: optional(text),
  uri: optional(text),
  headline: optional(text),
  headlines: roledList,
  href: optional(text),
});

const pubStatus = z.preprocess(
  (value) => (typeof value === 'string' ? value.toLowerCase() : value),
  z.enum(['usable', 'withheld', 'canceled', 'cancelled', 'embargoed'], {
    error: 'pubStatus is usable, withheld or canceled',
  }),
);

/**
 * The fields of a ninjs item that Quickwire reads, in the spellings of versions 1, 2 and 3, which differ in case and in
 * whether a field may repeat. Other fields pass.
 */
export const NinjsItem = z.looseObject({
  uri: z
    .string({ error: 'uri is missing; it identifies the item through all its versions' })
    .min(1, 'uri is empty'),
  type: optional(text),
  version: optional(z.union([z.string(), z.number()]).transform(String)),
  versioncreated: optional(instant),
  versionCreated: optional(instant),
  pubstatus: optional(pubStatus),
  pubStatus: optional(pubStatus),
  embargoed: optional(instant),
  embargoedUntil: optional(instant),
  urgency: optional(z.coerce.number().int().min(1).max(9)),
  language: optional(text),
  headline: optional(text),
  headlines: roledList,
  slugline: optional(text),
  slug: optional(text),
  byline: optional(text),
  by: optional(text),
  located: optional(text),
  ednote: optional(text),
  edNote: optional(text),
  bodies: roledList,
  descriptions: roledList,
  subject: concepts,
  subjects: concepts,
  person: concepts,
  people: concepts,
  organisation: concepts,
  organisations: concepts,
  place: concepts,
  places: concepts,
  genre: concepts,
  genres: concepts,
  // ninjs 1 has an object of names, 2 and 3 a list of items that carry theirs.
  associations: optional(z.union([z.array(association), z.record(z.string(), association)])),
  usageterms: optional(text),
  usageTerms: optional(text),
  copyrightnotice: optional(text),
  copyrightNotice: optional(text),
});

export type NinjsItem = z.infer<typeof NinjsItem>;

/** Names that are read; what else an item has is kept as it is. */
const readFields: ReadonlySet<string> = new Set(Object.keys(NinjsItem.shape));

/** ninjs 1 puts the role into the name: `headline_main`, `body_xhtml`, `description_text`. */
const ROLE_IN_NAME = /^(headline|body|description)_(\w+)$/;

/** The fields that have their role in their name, as versions 2 and 3 write them. */
export const rolesFromNames = (
  json: Readonly<Record<string, unknown>>,
): Record<'headline' | 'body' | 'description', NinjsItem['headlines']> => {
  const found = { headline: [], body: [], description: [] } as Record<
    string,
    NinjsItem['headlines']
  >;
  for (const [name, value] of Object.entries(json)) {
    const [, field = '', role = ''] = ROLE_IN_NAME.exec(name) ?? [];
    if (typeof value !== 'string' || !found[field]) continue;
    const contentType =
      /html|richtext/.test(role) || /^\s*<\w/.test(value) ? 'application/xhtml+xml' : 'text/plain';
    found[field]?.push({ role, contentType, contenttype: undefined, value: cleanText(value) });
  }
  return found as ReturnType<typeof rolesFromNames>;
};

/** Whether a field of this name is read. */
export const isRead = (name: string): boolean => readFields.has(name) || ROLE_IN_NAME.test(name);
