import {
  type CanceledPackage,
  type FeedName,
  type Outcome,
  type OutcomeKind,
  type Package,
  type ReceiptId,
  type Story,
  storyIdOf,
  type UsablePackage,
  type WithheldPackage,
} from '@quickwire/contracts';
import type { EventLog } from '@quickwire/streaming';

const feed = 'demo' as FeedName;

export const storyOf = (item: string, headline = `Headline of ${item}`): Story => ({
  id: storyIdOf(feed, item),
  feed,
  itemId: item,
  version: '1',
  revision: { contentHash: 'x' },
  format: { name: 'test' },
  pubStatus: 'usable',
  language: 'en',
  headline,
  text: 'A council voted. It was close.',
  blocks: [{ kind: 'paragraph', start: 0, end: 30 }],
  subjects: [],
  people: [],
  organisations: [],
  places: [],
  genres: [],
  associations: [],
});

const head = (item: string, minute: number, version: string) => ({
  id: storyIdOf(feed, item),
  feed,
  version,
  publishedAt: new Date(Date.UTC(2026, 1, 17, 10, minute)).toISOString(),
  firstPublishedAt: new Date(Date.UTC(2026, 1, 17, 10, 0)).toISOString(),
  receivedAt: new Date(Date.UTC(2026, 1, 17, 10, 0)).toISOString(),
});

export const usable = (item: string, minute: number, headline?: string): UsablePackage => ({
  ...head(item, minute, '1'),
  pubStatus: 'usable',
  story: storyOf(item, headline),
  extraction: { entities: [], quantities: [], provenance: { engine: 'test', version: '1' } },
  quickLook: {
    title: headline ?? `Headline of ${item}`,
    bullets: [
      {
        text: 'A council voted',
        by: 'engine',
        evidence: [{ start: 0, end: 15, quote: 'A council voted' }],
      },
      { text: 'The result was close', by: 'editor', evidence: [] },
    ],
    provenance: { engine: 'test', version: '1' },
  },
  changes: [],
});

export const withheld = (item: string, minute: number): WithheldPackage => ({
  ...head(item, minute, '2'),
  pubStatus: 'withheld',
  headline: `Headline of ${item}`,
});

export const killed = (item: string, minute: number): CanceledPackage => ({
  ...head(item, minute, '2'),
  pubStatus: 'canceled',
  headline: `Headline of ${item}`,
  edNote: 'Kill: the vote was not held.',
});

const encode = (value: unknown): Uint8Array => Buffer.from(JSON.stringify(value));
const partitionOf = (id: string): number => Number.parseInt(id.slice(0, 6), 16) % 6;

/** Appends packages; the event id is made of id, version and time, or given. */
export const publish = (log: EventLog, ...packages: Package[]) =>
  log.append(
    packages.map((pkg) => ({
      topic: 'packages.published',
      partition: partitionOf(pkg.id),
      key: pkg.id,
      value: encode(pkg),
      headers: { ce_id: `${pkg.id}.${pkg.version}.${pkg.publishedAt}` },
    })),
  );

export const receive = (log: EventLog, receiptId: string, item = receiptId, eventId = item) =>
  log.append([
    {
      topic: 'stories.received',
      partition: partitionOf(storyIdOf(feed, item)),
      key: storyIdOf(feed, item),
      value: encode({ story: storyOf(item) }),
      headers: { ce_id: eventId, ce_receiptid: receiptId },
    },
  ]);

export const conclude = (
  log: EventLog,
  receiptId: string,
  outcome: OutcomeKind,
  previous?: OutcomeKind,
) => {
  const value: Outcome = {
    receiptId: receiptId as ReceiptId,
    feed,
    outcome,
    ...(previous && { previous }),
    stage: 'publishing',
    at: new Date().toISOString(),
  };
  const headers = { ce_id: `${receiptId}.${outcome}`, ce_receiptid: receiptId };
  return log.append([
    { topic: 'pipeline.outcomes', partition: 0, key: receiptId, value: encode(value), headers },
  ]);
};
