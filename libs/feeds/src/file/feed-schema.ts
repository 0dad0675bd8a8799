import { FeedName } from '@quickwire/contracts';
import { MAX_WIRE_BYTES } from '@quickwire/http-guard';
import { z } from 'zod';
import { readKeyHash } from '../keys.ts';
import { DurationMs, fields, HoursOfDay, HttpUrl, LanguageTag, Text, TimeZone } from './fields.ts';
import { RuleFields } from './rule-schema.ts';

const MOST_FEEDS = 1000;
const MOST_RULES = 200;
/** A poll more often than this is an attack on a friend. */
const LEAST_POLL_MS = 10_000;

/** What is said never repeats the value: it may be the key itself. */
const Key = z
  .string('is no text; write the hash of the key as sha256:HEX')
  .transform((text, context) => {
    const hash = readKeyHash(text);
    if (hash) return hash;
    context.addIssue({
      code: 'custom',
      message: text.startsWith('sha256:')
        ? 'is not sha256: and 64 hexadecimal digits; "npx quickwire key" makes a key with its hash'
        : 'is a key in plain text; put its hash here: "npx quickwire key --stdin" reads the key and prints it',
    });
    return z.NEVER;
  });

const Keys = z
  .array(Key)
  .max(2, 'has over two keys; keep the one in use and the next one')
  .refine(([first, second]) => !first || !second || !Buffer.from(first).equals(second), {
    error: 'has the same key twice; leave one out',
  });

/** Path of a file that holds a secret. */
const HeaderFiles = z.record(
  z.string().regex(/^[\w!#$%&'*+.^`|~-]+$/, 'is no name of a header'),
  fields({ file: Text }),
);

const termsOf = (formats: readonly string[]) => ({
  name: FeedName,
  formats: z
    .array(z.enum(formats as [string, ...string[]]))
    .min(1, 'is an empty list, so that nothing may come; name a format or leave the field out')
    .optional(),
  rate: fields({
    requests: z.int().min(1, 'is below 1; allow at least one'),
    per: z.enum(['second', 'minute']),
    burst: z.int().min(1, 'is below 1; allow at least one').optional(),
  }).optional(),
  maxBytes: z
    .int()
    .min(1, 'is below 1; write a number of bytes')
    .max(MAX_WIRE_BYTES, `is above ${MAX_WIRE_BYTES}, which is the most that the door takes`)
    .optional(),
  language: LanguageTag.optional(),
  usageTerms: Text.optional(),
  rhythm: fields({
    every: DurationMs,
    between: HoursOfDay.optional(),
    timezone: TimeZone.optional(),
  }).optional(),
  rules: z.array(RuleFields).max(MOST_RULES, `has over ${MOST_RULES} rules`).optional(),
});

/** What any feed has, whatever its kind: a feed of an unknown kind is held against it. */
export const anyFeedSchema = (formats: readonly string[]) =>
  z.looseObject({ ...termsOf(formats), keys: Keys.optional() });

/** What stands in feeds.yaml; `formats` are the names of the formats that are read. */
export const feedsFileSchema = (formats: readonly string[]) => {
  const terms = termsOf(formats);
  const Feed = z.discriminatedUnion('kind', [
    fields({
      ...terms,
      kind: z.literal('push').default('push'),
      keys: Keys.min(
        1,
        'is empty, so that nobody could push; "npx quickwire key" makes a key with its hash',
      ),
    }),
    fields({ ...terms, kind: z.literal('folder'), keys: Keys.optional(), directory: Text }),
    fields({
      ...terms,
      kind: z.literal('poll'),
      keys: Keys.optional(),
      url: HttpUrl,
      every: DurationMs.refine((ms) => ms >= LEAST_POLL_MS, 'is below 10s; poll less often'),
      format: z.enum(formats as [string, ...string[]]).optional(),
      headers: HeaderFiles.optional(),
      backfill: z
        .int()
        .min(0, 'is below 0')
        .max(500, 'is above 500, the most items of one wire')
        .optional(),
      items: z
        .string()
        .regex(/^(\/([^~/]|~[01])*)*$/, 'is no JSON pointer (RFC 6901); write it as /data/items')
        .optional(),
    }),
    fields({
      ...terms,
      kind: z.literal('websub'),
      keys: Keys.optional(),
      topic: HttpUrl,
      hub: HttpUrl.optional(),
    }),
  ]);
  return fields({
    feeds: z
      .array(Feed)
      .min(1, 'names no feed; add one: - name: desk')
      .max(MOST_FEEDS, `has over ${MOST_FEEDS} feeds`),
  });
};

export type FeedFields = z.output<ReturnType<typeof feedsFileSchema>>['feeds'][number];
