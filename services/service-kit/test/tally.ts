import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  type EventId,
  extendTrail,
  pipeline,
  type ReceiptId,
  type Stage,
  storyIdOf,
  toHeaders,
} from '@quickwire/contracts';
import type { NewRecord } from '@quickwire/streaming';
import { PlatformConfig, readConfig } from '../src/platform/config.ts';
import { openPlatform, type Platform } from '../src/platform/platform.ts';

/** A stage that reads the simplest of the topics. */
export const tally: Stage = {
  ...pipeline.stages.publishing,
  name: 'tally',
  group: 'quickwire.tally',
  reads: 'pipeline.outcomes',
  writes: ['pipeline.outcomes'],
  dropRepeats: false,
};

/** A platform on an embedded log of its own. */
export const openTestPlatform = (env: Record<string, string> = {}): Promise<Platform> =>
  openPlatform(
    'test',
    readConfig(PlatformConfig, {
      PORT: '0',
      LOG_LEVEL: 'silent',
      QUICKWIRE_DATA_DIR: mkdtempSync(join(tmpdir(), 'quickwire-kit-')),
      ...env,
    }),
  );

/** A record for the tally. */
export const outcomeRecord = (feed: string): NewRecord => ({
  topic: 'pipeline.outcomes',
  partition: 0,
  key: storyIdOf(feed, '1'),
  value: Buffer.from(
    JSON.stringify({
      receiptId: 'r1',
      feed,
      outcome: 'rejected',
      stage: 'ingestion',
      at: '2026-02-17T12:00:00.000Z',
    }),
  ),
  headers: toHeaders({
    id: `e-${feed}` as EventId,
    source: '/test',
    type: 'quickwire.receipt.outcome',
    receiptId: 'r1' as ReceiptId,
    trail: extendTrail(undefined, 'ingestion', Date.now()),
    traceparent: '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01',
  }),
});
