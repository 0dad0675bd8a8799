import { UnknownTopicError } from '../errors.ts';
import type { NewRecord } from '../log.ts';
import { BATCH_OVERHEAD, entrySize } from './batch.ts';
import type { Part } from './producer.ts';
import type { Topics } from './topics.ts';

/** Splits a step's outputs into requests: each has at most one batch a topic, none over its limit. */
export async function splitOutputs(
  topics: Topics,
  declared: readonly string[],
  partition: number,
  outputs: readonly NewRecord[],
): Promise<Part[][]> {
  const rounds: Map<string, NewRecord[]>[] = [];
  const at = new Map<string, { round: number; bytes: number }>();
  for (const record of outputs) {
    const { topic } = record;
    if (record.partition !== partition || !declared.includes(topic)) {
      throw new UnknownTopicError(
        `${topic}, partition ${record.partition}, among the outputs of this lease`,
      );
    }
    await topics.check(topic, record);
    const limit = (await topics.limits(topic)).batch;
    const place = at.get(topic) ?? { round: 0, bytes: BATCH_OVERHEAD };
    const size = entrySize(record);
    if (place.bytes + size > limit) {
      place.round += 1;
      place.bytes = BATCH_OVERHEAD;
    }
    place.bytes += size;
    at.set(topic, place);
    const round = rounds[place.round] ?? new Map<string, NewRecord[]>();
    rounds[place.round] = round;
    const list = round.get(topic);
    if (list) list.push(record);
    else round.set(topic, [record]);
  }
  return rounds.map((round) =>
    [...round].map(([topic, entries]) => ({ topic, partition, entries })),
  );
}
