import { statfsSync } from 'node:fs';
import type { RootDatabase } from 'lmdb';
import { LogFullError } from '../errors.ts';

const PAGE = 4096;
/** Pages a transaction writes besides its records: the branches above them, positions, the free list. */
const OVERHEAD_BYTES = 64 * PAGE;
/** Others fill the disk too. */
const MEASURE_MS = 1000;

interface Pages {
  readonly treeBranchPageCount: number;
  readonly treeLeafPageCount: number;
  readonly overflowPages: number;
}
interface Stats extends Pages {
  readonly root: Pages;
  readonly free: Pages;
  readonly lastPageNumber: number;
}

const sum = ({ treeBranchPageCount, treeLeafPageCount, overflowPages }: Pages): number =>
  treeBranchPageCount + treeLeafPageCount + overflowPages;

/**
 * Refuses a write that will not fit, before LMDB begins it: LMDB has no limit of its own (the
 * map grows), and a commit that runs into the end of the disk fails for all writes in it.
 */
export class Room {
  readonly #directory: string;
  readonly #limit: number;
  readonly #root: RootDatabase<Buffer, (string | number)[]>;
  readonly #databases: readonly { getStats(): object }[];
  /** Bytes of the writes under way. */
  #promised = 0;
  /** Bytes left since they were last measured, each write at its largest; measuring each time is slow. */
  #left = 0;
  #measured = 0;

  constructor(
    directory: string,
    limit: number | undefined,
    root: RootDatabase<Buffer, (string | number)[]>,
    databases: readonly { getStats(): object }[],
  ) {
    this.#directory = directory;
    this.#limit = limit ?? Number.POSITIVE_INFINITY;
    this.#root = root;
    this.#databases = databases;
  }

  /**
   * Keeps room for a write until it is given back.
   * @param bytes what the write adds
   * @throws {LogFullError} when there is too little
   */
  take(bytes: number): () => void {
    const need = bytes + OVERHEAD_BYTES;
    const now = Date.now();
    if (need > this.#left || now - this.#measured > MEASURE_MS) {
      this.#left = this.#free() - this.#promised;
      this.#measured = now;
    }
    if (need > this.#left) throw new LogFullError(this.#directory);
    this.#left -= need;
    this.#promised += need;
    return () => {
      this.#promised -= need;
    };
  }

  /** Bytes on the disk that are not taken. */
  onDisk(): number {
    const { bavail, bsize } = statfsSync(this.#directory);
    return bavail * bsize;
  }

  /** Within the limit, and on the disk with what lies free in the file. */
  #free(): number {
    const stats = this.#root.getStats() as Stats;
    const used =
      PAGE *
      this.#databases.reduce(
        (pages, database) => pages + sum(database.getStats() as Stats),
        sum(stats.root) + sum(stats.free),
      );
    const inFile = Math.max(0, PAGE * stats.lastPageNumber - used);
    return Math.min(this.#limit - used, this.onDisk() + inFile);
  }
}
