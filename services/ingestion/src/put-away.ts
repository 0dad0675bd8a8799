import type { FoundFile } from './folder.ts';

/** How long a file that was put away is looked at, and how many at most: each costs a look at the disk. */
const LOOKED_AFTER_MS = 5 * 60_000;
const MOST_LOOKED_AFTER = 256;

/** The files put away last. */
export interface PutAway {
  add(file: FoundFile): void;
  /** Those that were written to since. */
  changed(find: (place: string) => Promise<FoundFile | undefined>): Promise<readonly FoundFile[]>;
}

const inodeOf = ({ state }: FoundFile): string => state.slice(0, state.indexOf(' '));

/** Keeps the files put away last: who still writes to one does not notice that it was moved. */
export const keepPutAway = (): PutAway => {
  const kept = new Map<string, { readonly file: FoundFile; readonly until: number }>();

  return {
    add(file) {
      kept.delete(file.place);
      kept.set(file.place, { file, until: performance.now() + LOOKED_AFTER_MS });
      const [oldest] = kept.keys();
      if (kept.size > MOST_LOOKED_AFTER && oldest !== undefined) kept.delete(oldest);
    },
    async changed(find) {
      const found = await Promise.all(
        [...kept.values()].map(async (one) => ({ ...one, now: await find(one.file.place) })),
      );
      return found.flatMap(({ file, now, until }) => {
        const isSame = now && inodeOf(now) === inodeOf(file);
        if (isSame && now.state !== file.state) return [now];
        if (!isSame || until < performance.now()) kept.delete(file.place);
        return [];
      });
    },
  };
};
