import {
  type EventId,
  extendTrail,
  type ReceiptId,
  type Stage,
  toHeaders,
} from '@quickwire/contracts';
import { z } from 'zod';

/** How many hops a message passes, as a story passes four services. */
export const HOPS = 4;
export const PARTITIONS = 6;

/** Topics of a run: messages enter the first and leave at the last. */
export const topicsOf = (run: string): readonly string[] =>
  Array.from({ length: HOPS + 1 }, (_, hop) => `${run}.hop-${hop}`);

export const Message = z.object({ n: z.int(), text: z.string() });

/** About 1 KiB of JSON. */
export const messageValue = (n: number): Uint8Array =>
  Buffer.from(JSON.stringify({ n, text: 'x'.repeat(1000) }));

/** The headers that every arm carries: those of the pipeline. */
export const headersOf = (run: string, n: number): Record<string, string> =>
  toHeaders({
    id: `${run}-${n}` as EventId,
    source: '/bench',
    type: 'bench.message',
    receiptId: `r-${n}` as ReceiptId,
    trail: extendTrail(undefined, 'bench', Date.now()),
    traceparent: '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01',
  });

/** A stage that carries messages over one hop. */
export const hopStage = (run: string, hop: number): Stage => {
  const topics = topicsOf(run);
  return {
    name: `${run}-${hop}`,
    group: `${run}-${hop}`,
    reads: topics[hop] as Stage['reads'],
    writes: [topics[hop + 1] as Stage['reads']],
    deadLetters: `${run}.dead-${hop}`,
    state: `${run}.state-${hop}`,
    notifies: [],
    dropRepeats: true,
  };
};
