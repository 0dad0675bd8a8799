import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import type { Problem } from '@quickwire/contracts';
import { keepPutAway } from './put-away.ts';

/** A file as one look found it. */
export interface FoundFile {
  /** As people read it. */
  readonly name: string;
  /** Where it lies under the folder, a character a byte: not every name is UTF-8. */
  readonly place: string;
  readonly bytes: number;
  readonly modified: number;
  /** Differs when the file was written to, or another took its name. */
  readonly state: string;
  /** Whether it was put away before, and written to since. */
  readonly isAgain: boolean;
}

/** How a file ended: taken, or refused with a reason. */
export type Verdict = 'done' | Problem;

/** A folder that a feed drops files into. */
export interface Folder {
  /** The files that may be whole, the oldest first; of those put away the ones that were written to since. */
  list(): Promise<readonly FoundFile[]>;
  /** The bytes; undefined when the file is no longer as it was found. */
  read(file: FoundFile): Promise<Uint8Array | undefined>;
  /** Moves a file to `.done`, or to `.failed` with the problem beside it. A file that has changed stays. */
  putAway(file: FoundFile, verdict: Verdict): Promise<void>;
}

const UNFINISHED = /^\.|\.(part|tmp|filepart)$/i;
const PROBLEM = '.problem.json';

const bytesOf = (place: string): Buffer => Buffer.from(place, 'latin1');
const baseOf = (place: string): string => place.slice(place.lastIndexOf('/') + 1);

/** Opens a folder, which is made if it is missing. */
export const openFolder = async (directory: string): Promise<Folder> => {
  const putAway = keepPutAway();
  const pathOf = (place: string): Buffer =>
    Buffer.concat([Buffer.from(`${directory}/`), bytesOf(place)]);
  const folderOf = async (name: '.done' | '.failed'): Promise<string> => {
    await mkdir(pathOf(name), { recursive: true });
    return name;
  };
  await folderOf('.done');
  await folderOf('.failed');

  const find = async (place: string): Promise<FoundFile | undefined> => {
    const look = await stat(pathOf(place)).catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return undefined;
      throw error;
    });
    if (!look) return undefined;
    const { ino, size, mtimeMs } = look;
    return {
      name: bytesOf(baseOf(place)).toString(),
      place,
      bytes: size,
      modified: mtimeMs,
      state: `${ino} ${size} ${mtimeMs}`,
      isAgain: place.includes('/'),
    };
  };
  const isUnchanged = async (file: FoundFile): Promise<boolean> =>
    (await find(file.place))?.state === file.state;

  return {
    async list() {
      const entries = await readdir(directory, { withFileTypes: true, encoding: 'buffer' });
      const names = entries.flatMap((e) => (e.isFile() ? [e.name.toString('latin1')] : []));
      const whole = names.filter((name) => !UNFINISHED.test(name));
      const found = await Promise.all(whole.map(find));
      const again = await putAway.changed(find);
      // Revisions of a story are dropped in their order; a directory lists them in any.
      return [...found, ...again]
        .filter((file) => file !== undefined)
        .sort((a, b) => a.modified - b.modified || (a.place < b.place ? -1 : 1));
    },
    async read(file) {
      const bytes = await readFile(pathOf(file.place)).catch((error: Error) => error);
      if (!(await isUnchanged(file))) return undefined;
      if (bytes instanceof Error) throw bytes;
      return bytes;
    },
    async putAway(file, verdict) {
      const place = `${await folderOf(verdict === 'done' ? '.done' : '.failed')}/${baseOf(file.place)}`;
      if (!(await isUnchanged(file))) return;
      if (verdict !== 'done')
        await writeFile(pathOf(`${place}${PROBLEM}`), `${JSON.stringify(verdict, null, 2)}\n`);
      else if (file.isAgain) await rm(pathOf(`${file.place}${PROBLEM}`), { force: true });
      await rename(pathOf(file.place), pathOf(place));
      // What was written between the look and the move shows at the next look.
      putAway.add({ ...file, place });
    },
  };
};
