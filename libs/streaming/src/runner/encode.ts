import { type EventAttributes, eventIdOf, extendTrail, toHeaders } from '@quickwire/contracts';
import { PoisonError } from '../errors.ts';
import type { NewRecord } from '../log.ts';
import { partitionOf } from '../partition.ts';
import type { Delivery, Effects, Emission, EmissionElsewhere } from './delivery.ts';

/** What is the same for all that a stage emits. */
export interface EmittingStage {
  readonly stage: string;
  /** Version of what computes: a new one gives new ids. */
  readonly engine: string;
  /** All topics that it may write. */
  readonly topics: ReadonlySet<string>;
}

/** Where an emission goes, and when it was made. */
export interface EmissionPlace {
  readonly partition: number;
  readonly key: string;
  readonly now: number;
}

/** The trace goes on with a span of this event's own. The span id comes from the event id, so that a rerun gives the same. */
const childTrace = (traceparent: string, id: string): string =>
  traceparent.length === 55 && traceparent.startsWith('00-')
    ? `${traceparent.slice(0, 36)}${id.slice(0, 16)}${traceparent.slice(52)}`
    : traceparent;

/** An emission as a record: CloudEvents attributes, a deterministic id, the trail with this stage added. */
export const encodeEmission = (
  { topic, type, data, name = '' }: Emission,
  cause: EventAttributes,
  { stage, engine }: EmittingStage,
  { partition, key, now }: EmissionPlace,
): NewRecord => {
  const id = eventIdOf(stage, engine, topic, cause.id, name);
  return {
    topic,
    partition,
    key,
    value: Buffer.from(JSON.stringify(data)),
    headers: toHeaders({
      id,
      source: `/${stage}`,
      type,
      receiptId: cause.receiptId,
      trail: extendTrail(cause.trail, stage, now),
      traceparent: childTrace(cause.traceparent, id),
      redrive: cause.redrive,
    }),
  };
};

/** An event for another key as a record in that key's partition. The key is part of its id. */
export const encodeElsewhere = (
  { key, name = '', ...emission }: EmissionElsewhere,
  cause: EventAttributes,
  stage: EmittingStage,
  { partitions, now }: { readonly partitions: number; readonly now: number },
): NewRecord =>
  encodeEmission({ ...emission, name: `${key}/${name}` }, cause, stage, {
    partition: partitionOf(key, partitions),
    key,
    now,
  });

const checkJson = (what: string, value: unknown): void => {
  if (JSON.stringify(value) === undefined) throw new TypeError(`${what} is nothing`);
};

const check = (effects: Effects, { stage, topics }: EmittingStage): void => {
  for (const { topic } of [...(effects.emit ?? []), ...(effects.elsewhere ?? [])])
    if (!topics.has(topic)) throw new TypeError(`${stage} is not declared to write ${topic}`);
  for (const { topic, data } of effects.elsewhere ?? []) checkJson(`an event for ${topic}`, data);
  for (const { key, value } of effects.state ?? [])
    if (value !== undefined) checkJson(`the state entry ${key}`, value);
};

/**
 * What a handler gave, with its events as records and all else known to be such as the log takes.
 * @throws {PoisonError} where it is not: the same handler would give the same again
 */
export const encodeEffects = (
  effects: Effects,
  { event, record: { partition, key }, now }: Pick<Delivery, 'event' | 'record' | 'now'>,
  stage: EmittingStage,
): Effects => {
  try {
    check(effects, stage);
    const { emit, ...rest } = effects;
    const place = { partition, key, now };
    return emit
      ? { ...rest, raw: emit.map((emission) => encodeEmission(emission, event, stage, place)) }
      : rest;
  } catch (cause) {
    throw new PoisonError('what the handler gave can not be written to the log', { cause });
  }
};
