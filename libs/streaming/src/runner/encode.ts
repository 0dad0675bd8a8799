import { type EventAttributes, eventIdOf, extendTrail, toHeaders } from '@quickwire/contracts';
import type { NewRecord } from '../log.ts';
import { partitionOf } from '../partition.ts';
import type { Emission, EmissionElsewhere } from './delivery.ts';

/** What is the same for all that a stage emits. */
export interface EmittingStage {
  readonly stage: string;
  /** Version of what computes: a new one gives new ids. */
  readonly engine: string;
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
