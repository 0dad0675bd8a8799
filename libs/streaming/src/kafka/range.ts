import { LogUnavailableError } from '../errors.ts';
import type { Stored } from './batch.ts';
import type { KafkaCluster } from './cluster.ts';
import { CODES, toLogError } from './failures.ts';
import { type Fetched, fetchRequest } from './requests.ts';
import type { Topics } from './topics.ts';

const STALLED_MS = 10_000;

/** Gives every record of `[from, to)` that is still there, oldest first. */
export async function readRange(
  cluster: KafkaCluster,
  topics: Topics,
  place: { readonly topic: string; readonly partition: number },
  range: { readonly from: number; readonly to: number },
  give: (record: Stored) => void,
): Promise<void> {
  const { topic, partition } = place;
  let offset = range.from;
  let until = Date.now() + STALLED_MS;
  while (offset < range.to) {
    const part = await fetchOnce(cluster, topic, partition, offset);
    if (part.error === CODES.OFFSET_OUT_OF_RANGE) {
      const earliest = (await topics.bounds(topic))[partition]?.earliest ?? 0;
      if (earliest <= offset) {
        throw new LogUnavailableError(`${topic}/${partition} ends before offset ${offset}`);
      }
      offset = earliest;
      continue;
    }
    if (part.error !== 0) {
      cluster.forget(topic);
      throw new LogUnavailableError(`cannot read ${topic}/${partition}: code ${part.error}`);
    }
    for (const record of part.records) if (record.offset < range.to) give(record);
    if (part.next > offset) until = Date.now() + STALLED_MS;
    else if (Date.now() > until) {
      throw new LogUnavailableError(`${topic}/${partition} stays short of offset ${range.to}`);
    }
    offset = part.next;
  }
}

async function fetchOnce(
  cluster: KafkaCluster,
  topic: string,
  partition: number,
  offset: number,
): Promise<Fetched> {
  try {
    const node = await cluster.leader(topic, partition);
    const wanted = [{ topic, partition, offset, maxBytes: 4 << 20 }];
    const answer = await cluster.send(node, `restore${partition % 4}`, fetchRequest(wanted, 100));
    const part = answer.parts[0];
    if (part) return part;
    throw new LogUnavailableError(`no answer about ${topic}/${partition}`);
  } catch (error) {
    cluster.forget(topic);
    throw toLogError(error, `reading ${topic}/${partition}`);
  }
}
