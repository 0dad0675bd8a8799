import { MAX_WIRE_BYTES } from '@quickwire/http-guard';
import { DEFAULT_BACKFILL, type Feed, type FeedSource } from '../feed.ts';
import type { FeedFields } from './feed-schema.ts';

const PER_MS = { second: 1000, minute: 60_000 } as const;

const sourceOf = (fields: FeedFields): FeedSource => {
  switch (fields.kind) {
    case 'push':
      return { kind: 'push' };
    case 'folder':
      return { kind: 'folder', directory: fields.directory };
    case 'poll':
      return {
        kind: 'poll',
        url: fields.url,
        everyMs: fields.every,
        format: fields.format,
        headerFiles: Object.fromEntries(
          Object.entries(fields.headers ?? {}).map(([name, { file }]) => [name, file]),
        ),
        backfill: fields.backfill ?? DEFAULT_BACKFILL,
        items: fields.items,
      };
    case 'websub':
      return { kind: 'websub', topic: fields.topic, hub: fields.hub };
  }
};

/** A feed of its fields in the file, with what stands where a field does not. */
export const feedOf = (fields: FeedFields): Feed => {
  const { name, keys = [], formats, rate, maxBytes, language, usageTerms, rhythm, rules } = fields;
  return {
    name,
    source: sourceOf(fields),
    keys,
    formats,
    rate: rate && {
      requests: rate.requests,
      perMs: PER_MS[rate.per],
      burst: rate.burst ?? rate.requests,
    },
    maxBytes: maxBytes ?? MAX_WIRE_BYTES,
    language,
    usageTerms,
    rhythm: rhythm && {
      everyMs: rhythm.every,
      between: rhythm.between,
      timezone: rhythm.timezone ?? 'UTC',
    },
    rules: (rules ?? []).map((rule, index) => ({
      ...rule,
      name: rule.name ?? `rule ${index + 1}`,
      match: rule.match ?? {},
    })),
  };
};
