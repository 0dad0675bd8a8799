import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, fsyncSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Missing } from './service.ts';

/** A file system of its own and of few bytes, so that a test can fill it. */
export interface SmallDisk {
  /** Good for every process of this user. */
  readonly directory: string;
  /** Takes every byte that is left, as another program would. */
  fill(): void;
  /** Gives back what {@link SmallDisk.fill} took. */
  empty(): void;
  close(): Promise<void>;
}

/** Ends with its standard input, and the mount with it. */
const HOLDER = 'mount -t tmpfs -o size="$1" none "$2" && echo mounted && exec cat';

const isFull = (error: unknown): boolean => (error as NodeJS.ErrnoException).code === 'ENOSPC';

const writeUntilFull = (file: string): void => {
  const handle = openSync(file, 'a');
  try {
    for (let size = 1 << 20; size > 0; size >>= 1)
      try {
        for (;;) writeSync(handle, Buffer.alloc(size));
      } catch (error) {
        if (!isFull(error)) throw error;
      }
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
};

const mounted = async (holder: ChildProcess): Promise<string | undefined> => {
  let said = '';
  holder.stderr?.on('data', (chunk) => {
    said += String(chunk);
  });
  const ended = once(holder, 'close').then(() => said.trim() || 'it ended at once');
  const failed = once(holder, 'error').then(([error]) => (error as Error).message);
  const ready = once(holder.stdout as NodeJS.ReadableStream, 'data').then(() => undefined);
  return Promise.race([ready, ended, failed]);
};

/**
 * Mounts a tmpfs in a mount namespace of its own, which needs no rights where the kernel lets users
 * have namespaces. It is reached through the /proc entry of the process that holds it.
 */
export const smallDisk = async (bytes: number): Promise<SmallDisk | Missing> => {
  const mountPoint = mkdtempSync(join(tmpdir(), 'quickwire-disk-'));
  const args = ['-rm', 'sh', '-c', HOLDER, 'sh', String(bytes), mountPoint];
  const holder = spawn('unshare', args, { stdio: ['pipe', 'pipe', 'pipe'] });
  const why = await mounted(holder);
  if (why !== undefined) {
    rmSync(mountPoint, { recursive: true, force: true });
    return { missing: `no disk of its own can be mounted: ${why}` };
  }
  const directory = `/proc/${holder.pid}/root${mountPoint}`;
  const ballast = join(directory, 'ballast');
  return {
    directory,
    fill: () => writeUntilFull(ballast),
    empty: () => rmSync(ballast, { force: true }),
    close: async () => {
      const gone = once(holder, 'exit');
      holder.stdin.end();
      await gone;
      rmSync(mountPoint, { recursive: true, force: true });
    },
  };
};
