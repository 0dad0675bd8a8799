import { randomBytes } from 'node:crypto';
import { writeSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { allTopics, eventHeaders, type OutcomeKind } from '@quickwire/contracts';
import { openLedger } from '@quickwire/delivery';
import { type NewRecord, openLmdbLog } from '@quickwire/streaming';

/**
 * A process to be killed: appends receipts and outcomes for ever while its ledger follows them; the folder is its only
 * argument. It says `counting` on its standard output once the ledger has counted something of its own.
 */
const directory = process.argv[2] ?? '';
const log = await openLmdbLog({ directory: join(directory, 'log') });
await log.ensureTopics(allTopics());
const ledger = openLedger({ directory: join(directory, 'ledger'), log });
await ledger.ready;
const before = ledger.snapshot().totals.published;

const name = randomBytes(4).toString('hex');
const recordOf = (topic: string, n: number, id: string, data: object): NewRecord => ({
  topic,
  partition: n % 6,
  key: `k${n}`,
  value: Buffer.from(JSON.stringify(data)),
  headers: { [eventHeaders.id]: id, [eventHeaders.receipt]: `${name}-${n}` },
});
const storyOf = (n: number): NewRecord =>
  recordOf('stories.received', n, `e${n}`, { story: { feed: `feed${n % 3}`, version: '1' } });
const outcomeOf = (n: number, outcome: OutcomeKind, previous?: OutcomeKind): NewRecord =>
  recordOf('pipeline.outcomes', n, `${name}.${n}.${outcome}`, {
    receiptId: `${name}-${n}`,
    feed: `feed${n % 3}`,
    outcome,
    previous,
    stage: 'test',
    at: new Date().toISOString(),
  });

let said = false;
for (let n = 0; ; n += 1) {
  await log.append([storyOf(n)]);
  if (n % 5 === 0) await log.append([outcomeOf(n, 'held')]);
  // The last few are in flight whenever the process ends.
  if (n > 5) await log.append([outcomeOf(n - 5, 'published', n % 5 === 0 ? 'held' : undefined)]);
  if (n % 20 === 0) await pause(1);
  if (said || ledger.snapshot().totals.published === before) continue;
  said = true;
  writeSync(1, 'counting\n');
}
