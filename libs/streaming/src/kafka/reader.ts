import { LogUnavailableError } from '../errors.ts';
import type { LogRecord, ReadOptions } from '../log.ts';
import type { Fetcher } from './fetcher.ts';
import { Inflow } from './inflow.ts';
import type { Topics } from './topics.ts';

const GIVE_UP_MS = 15_000;

/** Reads a topic without a group; waits an outage out, unless it only reads to the end. */
export async function* readTopic(
  topics: Topics,
  fetcher: Fetcher,
  o: ReadOptions,
): AsyncGenerator<readonly LogRecord[]> {
  const bounds = await topics.bounds(o.topic);
  let wake: () => void = () => undefined;
  let fault: { since: number; error: Error } | undefined;
  const inflows = bounds.map((bound, partition) => {
    const asked = typeof o.from === 'string' ? undefined : o.from.get(partition);
    const offset = o.from === 'latest' ? bound.latest : Math.max(bound.earliest, asked ?? 0);
    return new Inflow({
      kind: 'reader',
      topic: o.topic,
      partition,
      offset,
      fetcher,
      topics,
      onError: (error) => {
        fault ??= { since: Date.now(), error };
        wake();
      },
      onData: () => {
        fault = undefined;
        wake();
      },
    });
  });
  const open = () => inflows.some((f, p) => f.size > 0 || f.offset < (bounds[p]?.latest ?? 0));
  const aborted = () => wake();
  o.signal.addEventListener('abort', aborted);
  try {
    while (!o.signal.aborted && (o.toEnd !== true || open())) {
      let given = false;
      for (const [partition, inflow] of inflows.entries()) {
        let batch: readonly LogRecord[] = inflow.take({ records: 1000, bytes: 1 << 20 });
        if (o.toEnd) batch = batch.filter((r) => r.offset < (bounds[partition]?.latest ?? 0));
        if (batch.length === 0) continue;
        given = true;
        yield batch;
        if (o.signal.aborted) return;
      }
      if (given || (o.toEnd && !open())) continue;
      if (o.toEnd && fault && Date.now() - fault.since > GIVE_UP_MS) {
        throw new LogUnavailableError(`cannot read ${o.topic} to its end`, { cause: fault.error });
      }
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, 1000);
        wake = () => {
          clearTimeout(timer);
          resolve();
        };
        if (o.signal.aborted || inflows.some((f) => f.size > 0)) wake();
      });
    }
  } finally {
    o.signal.removeEventListener('abort', aborted);
    for (const inflow of inflows) inflow.close();
  }
}
