import { mkdir, readdir, readFile, rename, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Problem } from '@quickwire/contracts';

/** A file as one look found it. */
export interface FoundFile {
  readonly name: string;
  readonly bytes: number;
  readonly modified: number;
  /** Differs when the file was written to, or another took its name. */
  readonly state: string;
}

/** How a file ended: taken, or refused with a reason. */
export type Verdict = 'done' | Problem;

/** A folder that a feed drops files into. */
export interface Folder {
  /** The files that may be whole, the oldest first. */
  list(): Promise<readonly FoundFile[]>;
  /** The bytes; undefined when the file is no longer as it was found. */
  read(file: FoundFile): Promise<Uint8Array | undefined>;
  /** Moves a file to `.done`, or to `.failed` with the problem beside it. A file that has changed stays. */
  putAway(file: FoundFile, verdict: Verdict): Promise<void>;
}

const UNFINISHED = /^\.|\.(part|tmp|filepart)$/i;

/** Opens a folder, which is made if it is missing. */
export const openFolder = async (directory: string): Promise<Folder> => {
  const folderOf = async (name: '.done' | '.failed'): Promise<string> => {
    const path = join(directory, name);
    await mkdir(path, { recursive: true });
    return path;
  };
  await folderOf('.done');
  await folderOf('.failed');

  const find = async (name: string): Promise<FoundFile | undefined> => {
    const look = await stat(join(directory, name)).catch(() => undefined);
    if (!look) return undefined;
    const { ino, size, mtimeMs } = look;
    return { name, bytes: size, modified: mtimeMs, state: `${ino} ${size} ${mtimeMs}` };
  };
  const isUnchanged = async (file: FoundFile): Promise<boolean> =>
    (await find(file.name))?.state === file.state;

  return {
    async list() {
      const entries = await readdir(directory, { withFileTypes: true });
      const names = entries.filter((e) => e.isFile() && !UNFINISHED.test(e.name));
      const found = await Promise.all(names.map(({ name }) => find(name)));
      // Revisions of a story are dropped in their order; a directory lists them in any.
      return found
        .filter((file) => file !== undefined)
        .sort((a, b) => a.modified - b.modified || (a.name < b.name ? -1 : 1));
    },
    async read(file) {
      const bytes = await readFile(join(directory, file.name)).catch((error: Error) => error);
      if (!(await isUnchanged(file))) return undefined;
      if (bytes instanceof Error) throw bytes;
      return bytes;
    },
    async putAway(file, verdict) {
      const folder = await folderOf(verdict === 'done' ? '.done' : '.failed');
      if (!(await isUnchanged(file))) return;
      if (verdict !== 'done')
        await writeFile(
          join(folder, `${file.name}.problem.json`),
          `${JSON.stringify(verdict, null, 2)}\n`,
        );
      await rename(join(directory, file.name), join(folder, file.name));
    },
  };
};
