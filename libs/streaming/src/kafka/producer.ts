import { LogUnavailableError, RecordTooLargeError, type StreamingError } from '../errors.ts';
import { type Entry, encodeBatch } from './batch.ts';
import { type KafkaCluster, PRODUCE_TIMEOUT_MS } from './cluster.ts';
import {
  brokerErrorType,
  pause,
  RETRIABLE_PRODUCE,
  refusalOf,
  TOO_LARGE,
  toLogError,
} from './failures.ts';
import { type Place, type Produced, produceRequest } from './requests.ts';
import type { Topics } from './topics.ts';

/** One batch for one partition. */
export interface Part extends Place {
  readonly entries: readonly Entry[];
}

/** What became of a part: its first offset, or why not. */
export type Written = { readonly baseOffset: number } | { readonly error: StreamingError };

const RETRIES = 8;

/**
 * Writes with sequence numbers of its own. One request may be in flight per partition. After an
 * outcome that is not known the object must be thrown away ({@link broken}): a different batch with
 * the same sequence would be acknowledged and not written.
 */
export class Producer {
  readonly #cluster: KafkaCluster;
  readonly #topics: Topics;
  readonly #lane: string;
  readonly #id: bigint;
  readonly #epoch: number;
  readonly #sequences = new Map<string, number>();
  broken = false;

  private constructor(
    at: { cluster: KafkaCluster; topics: Topics; lane: string },
    given: { id: bigint; epoch: number },
  ) {
    this.#cluster = at.cluster;
    this.#topics = at.topics;
    this.#lane = at.lane;
    this.#id = given.id;
    this.#epoch = given.epoch;
  }

  static async open(cluster: KafkaCluster, topics: Topics, lane: string): Promise<Producer> {
    for (let attempt = 0; ; attempt += 1) {
      try {
        const made = await cluster.any(lane, (b) =>
          b.initProducerId({ transactionTimeout: 60_000 }),
        );
        const given = { id: BigInt(made.producerId), epoch: made.producerEpoch };
        return new Producer({ cluster, topics, lane }, given);
      } catch (error) {
        // A fresh broker, or one that has just started, is not ready to give numbers out.
        const type = brokerErrorType((error as Error).cause);
        if (attempt >= RETRIES * 4 || type === undefined) throw error;
        await pause(100);
      }
    }
  }

  /** Sends the parts, one request a broker; results in the order of the parts. */
  async send(parts: readonly Part[]): Promise<Written[]> {
    const results: (Written | undefined)[] = parts.map(() => undefined);
    let open = parts.map((part, index) => ({
      ...part,
      index,
      bytes: encodeBatch(
        part.entries,
        {
          producerId: this.#id,
          producerEpoch: this.#epoch,
          sequence: this.#sequences.get(`${part.topic}/${part.partition}`) ?? 0,
        },
        { compression: this.#cluster.compression },
      ),
    }));
    const tooLarge: typeof open = [];
    for (let attempt = 0; open.length > 0; attempt += 1) {
      const again: typeof open = [];
      const settle = (part: (typeof open)[number], answer: Produced | StreamingError) => {
        if (answer instanceof Error) results[part.index] = { error: answer };
        else if (answer.error === 0) results[part.index] = { baseOffset: answer.baseOffset };
        else if (RETRIABLE_PRODUCE.has(answer.error) && attempt < RETRIES) again.push(part);
        else if (TOO_LARGE.has(answer.error)) tooLarge.push(part);
        else results[part.index] = { error: refusalOf(part, answer.error) };
      };
      await this.#round(open, settle);
      open = again;
      if (open.length > 0) {
        for (const part of open) this.#cluster.forget(part.topic);
        await pause(50 * (attempt + 1));
      }
    }
    for (const { index, topic, bytes } of tooLarge) {
      results[index] = { error: await this.#topics.refused(topic, bytes.length) };
    }
    return parts.map((part, index) => {
      const result = results[index] ?? { error: new LogUnavailableError('no answer for a part') };
      if ('baseOffset' in result) {
        const name = `${part.topic}/${part.partition}`;
        const next = (this.#sequences.get(name) ?? 0) + part.entries.length;
        this.#sequences.set(name, next % 0x80000000);
      } else if (!(result.error instanceof RecordTooLargeError)) {
        this.broken = true;
      }
      return result;
    });
  }

  async #round<P extends Place & { bytes: Buffer }>(
    parts: readonly P[],
    settle: (part: P, answer: Produced | StreamingError) => void,
  ): Promise<void> {
    let nodes: Map<number, P[]>;
    try {
      nodes = await this.#cluster.byLeader(parts);
    } catch (error) {
      for (const part of parts) settle(part, toLogError(error, 'looking for a leader'));
      return;
    }
    await Promise.all(
      [...nodes].map(async ([node, list]) => {
        try {
          const request = produceRequest(list, PRODUCE_TIMEOUT_MS);
          const { parts: answers } = await this.#cluster.send(node, this.#lane, request);
          for (const part of list) {
            const answer = answers.find(
              (a) => a.topic === part.topic && a.partition === part.partition,
            );
            settle(part, answer ?? new LogUnavailableError(`no answer for ${part.topic}`));
          }
        } catch (error) {
          for (const part of list) {
            this.#cluster.forget(part.topic);
            settle(part, toLogError(error, `writing to ${part.topic}`));
          }
        }
      }),
    );
  }
}
