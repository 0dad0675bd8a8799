import { Gauge, type Registry } from 'prom-client';

/** What is measured of the feeds; read at each scrape. */
export interface FeedStanding {
  /** Since the last receipt of each feed; `silent` where it has a rhythm to break. */
  quiet(): readonly {
    readonly feed: string;
    readonly ms: number;
    readonly silent: boolean | undefined;
  }[];
  /** Whether the file of the feeds, as it lies there, is in use; undefined where there is none. */
  isFileInUse(): boolean | undefined;
}

/** Registers the metrics of the feeds. Call once for a registry. */
export const feedMetrics = (registry: Registry, standing: FeedStanding): void => {
  const registers = [registry];
  new Gauge({
    name: 'quickwire_feed_seconds_since_receipt',
    help: 'Seconds since this process last received a wire of a feed, whatever became of it; since it started where none has come. Take the least over all processes. When it rises without end the feed sends nothing, or what it sends does not get here.',
    labelNames: ['feed'],
    registers,
    collect() {
      this.reset();
      for (const { feed, ms } of standing.quiet()) this.set({ feed }, ms / 1000);
    },
  });
  new Gauge({
    name: 'quickwire_feed_silent',
    help: 'Is 1 for each feed that has been quiet for longer than its rhythm allows, in the hours in which it is expected, and 0 otherwise; absent for feeds without a rhythm. Take the least over all processes: while that is 1 stories of the feed are missing, and nobody knows which.',
    labelNames: ['feed'],
    registers,
    collect() {
      this.reset();
      for (const { feed, silent } of standing.quiet())
        if (silent !== undefined) this.set({ feed }, silent ? 1 : 0);
    },
  });
  new Gauge({
    name: 'quickwire_feeds_file_in_use',
    help: 'Is 1 while the feeds are those of their file, and 0 while the file has faults or cannot be read and the feeds are those of before; absent without a file. While it is 0 a key that was taken out of the file still works: the log lines have every fault with its place.',
    registers,
    collect() {
      this.reset();
      const isInUse = standing.isFileInUse();
      if (isInUse === undefined) this.remove();
      else this.set(isInUse ? 1 : 0);
    },
  });
};
