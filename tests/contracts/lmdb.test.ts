import { spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { LogLockedError, openLmdbLog } from '@quickwire/streaming';
import { expect, test } from 'vitest';
import { describeEventLogContract } from './event-log.contract.ts';

const freshDirectory = (): string => mkdtempSync(join(tmpdir(), 'quickwire-lmdb-'));

describeEventLogContract('LMDB', async () => {
  const directory = freshDirectory();
  let log = await openLmdbLog({ directory });
  return {
    log,
    reopen: async () => {
      await log.close();
      log = await openLmdbLog({ directory });
      return log;
    },
    close: () => log.close(),
  };
});

test('a second log in the same folder is refused with what to do', async () => {
  const directory = freshDirectory();
  const log = await openLmdbLog({ directory });
  await expect(openLmdbLog({ directory })).rejects.toBeInstanceOf(LogLockedError);
  await log.close();
});

test('what a killed process left locked is taken over', async () => {
  const directory = freshDirectory();
  const { pid } = spawnSync(process.execPath, ['-e', '0']);
  writeFileSync(join(directory, 'owner.pid'), `${pid} 12345`);
  const log = await openLmdbLog({ directory });
  await log.close();
});
