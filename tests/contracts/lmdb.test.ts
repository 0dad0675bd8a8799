import { spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  type EventLog,
  LogFullError,
  LogLockedError,
  LogUnavailableError,
  type NewRecord,
  openLmdbLog,
} from '@quickwire/streaming';
import { expect, test } from 'vitest';
import { describeEventLogContract } from './event-log/contract.ts';

const freshDirectory = (): string => mkdtempSync(join(tmpdir(), 'quickwire-lmdb-'));

describeEventLogContract('LMDB', async (options) => {
  const directory = freshDirectory();
  let log = await openLmdbLog({ directory, ...options });
  return {
    log,
    reopen: async () => {
      await log.close();
      log = await openLmdbLog({ directory, ...options });
      return log;
    },
    close: () => log.close(),
  };
});

const MIB = 1024 * 1024;
const topic = { name: 't', partitions: 2, keep: 3_600_000, maxRecordBytes: MIB };
const recordOf = (id: number, bytes: number): NewRecord => ({
  topic: 't',
  partition: id % 2,
  key: 'k',
  value: Buffer.alloc(bytes),
  headers: { ce_id: String(id) },
});
const idsIn = async (log: EventLog): Promise<readonly string[]> => {
  const ids: string[] = [];
  const { signal } = new AbortController();
  for await (const batch of log.read({ topic: 't', from: 'earliest', toEnd: true, signal }))
    ids.push(...batch.map(({ headers }) => headers['ce_id'] ?? ''));
  return ids;
};

test('a full log refuses whole appends, keeps what it acknowledged, and works again with room', async () => {
  const directory = freshDirectory();
  const log = await openLmdbLog({ directory, mapSizeBytes: 2 * MIB });
  await log.ensureTopics([topic]);
  const acked: string[] = [];
  const refused: Error[] = [];
  // Eight at a time, of all sizes: what fits and what does not meet in one transaction.
  for (let id = 0; id < 320; id += 8)
    await Promise.all(
      Array.from({ length: 8 }, (_, i) => {
        const pair = [recordOf(id + i, 200), recordOf(1000 + id + i, (i + 1) * 5000)];
        return log.append(pair).then(
          () => acked.push(...pair.map(({ headers }) => headers['ce_id'] ?? '')),
          (error: Error) => refused.push(error),
        );
      }),
    );
  expect(acked.length).toBeGreaterThan(0);
  expect(refused.length).toBeGreaterThan(0);
  for (const error of refused) expect(error).toBeInstanceOf(LogFullError);
  expect([...(await idsIn(log))].sort()).toEqual([...acked].sort());
  await log.close();

  const larger = await openLmdbLog({ directory, mapSizeBytes: 8 * MIB });
  await larger.append([recordOf(9999, 100_000)]);
  expect(await idsIn(larger)).toHaveLength(acked.length + 1);
  await larger.close();
});

test('a log that another process has open is refused with what to do', async () => {
  const directory = freshDirectory();
  const log = await openLmdbLog({ directory });
  const code = `
    const { openLmdbLog } = await import('@quickwire/streaming');
    await openLmdbLog({ directory: ${JSON.stringify(directory)} }).catch((error) => {
      console.log(error.code, error.message);
      process.exit(3);
    });`;
  const child = spawnSync(process.execPath, ['--input-type=module', '-e', code], {
    cwd: import.meta.dirname,
    encoding: 'utf8',
  });
  expect(child.stdout).toMatch(/^LOG_LOCKED .*QUICKWIRE_DATA_DIR/);
  expect(child.stdout).toContain(String(process.pid));
  await expect(openLmdbLog({ directory })).rejects.toBeInstanceOf(LogLockedError);
  await log.close();
  await (await openLmdbLog({ directory })).close();
});

test('a number that now belongs to another process does not keep the log locked', async () => {
  const directory = freshDirectory();
  writeFileSync(join(directory, 'owner.pid'), `${process.ppid} 1`);
  await (await openLmdbLog({ directory })).close();
});

test('a log that was closed says so', async () => {
  const log = await openLmdbLog({ directory: freshDirectory() });
  await log.ensureTopics([topic]);
  await log.close();
  await expect(log.append([recordOf(1, 1)])).rejects.toBeInstanceOf(LogUnavailableError);
  await expect(log.ping()).rejects.toBeInstanceOf(LogUnavailableError);
});

test('what a killed process left locked is taken over', async () => {
  const directory = freshDirectory();
  const { pid } = spawnSync(process.execPath, ['-e', '0']);
  writeFileSync(join(directory, 'owner.pid'), `${pid} 12345`);
  const log = await openLmdbLog({ directory });
  await log.close();
});
