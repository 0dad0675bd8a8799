import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { type Ledger, openLedger } from '@quickwire/delivery';
import { openLmdbLog } from '@quickwire/streaming';
import { expect, onTestFinished, test } from 'vitest';
import { seeded } from './setting.ts';

const WORKER = fileURLToPath(new URL('./ledger-worker.ts', import.meta.url));
const KILLS = 8;
const WORK_MS = 200;
const seed = Number(process.env['QUICKWIRE_TEST_SEED'] ?? Date.now() % 1_000_000);

/** All that a ledger shows: the counts, and each receipt. */
const shownBy = (ledger: Ledger) => {
  const { totals, feeds, balanced } = ledger.snapshot();
  const receipts: unknown[] = [];
  let cursor: string | undefined;
  do {
    const { items, next } = ledger.page({ limit: 100, cursor });
    receipts.push(...items.map(({ receiptId }) => ledger.receipt(receiptId)));
    cursor = next;
  } while (cursor);
  return { totals, feeds, balanced, receipts };
};

test(`after kill -9 at ${KILLS} random instants the ledger goes on and shows what one made anew shows (QUICKWIRE_TEST_SEED=${seed})`, {
  timeout: 200_000,
}, async () => {
  const folder = mkdtempSync(join(tmpdir(), 'quickwire-ledger-kill-'));
  const random = seeded(seed);
  for (let i = 0; i < KILLS; i += 1) {
    const child = spawn(process.execPath, [WORKER, folder], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    onTestFinished(() => void child.kill('SIGKILL'));
    const ended = once(child, 'exit');
    await Promise.race([once(child.stdout, 'data'), ended]);
    expect(child.exitCode).toBeNull();
    await pause(random() * WORK_MS);
    child.kill('SIGKILL');
    await ended;
  }
  const log = await openLmdbLog({ directory: join(folder, 'log') });
  const at = Date.now();
  const kept = openLedger({ directory: join(folder, 'ledger'), log, now: () => at });
  const anew = openLedger({ directory: join(folder, 'anew'), log, now: () => at });
  await Promise.all([kept.ready, anew.ready]);
  const shown = shownBy(kept);
  expect(shown).toEqual(shownBy(anew));
  expect(shown.balanced).toBe(true);
  // One receipt at the least was in flight at each kill.
  expect(shown.totals.inFlight).toBeGreaterThanOrEqual(KILLS);
  expect(shown.totals.published).toBeGreaterThan(KILLS);
  await kept.close();
  await anew.close();
  await log.close();
  rmSync(folder, { recursive: true });
});
