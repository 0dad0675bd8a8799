import { type EventAttributes, eventIdOf, extendTrail, toHeaders } from '@quickwire/contracts';
import type { NewRecord } from '../log.ts';
import { partitionOf } from '../partition.ts';
import type { Emission, EmissionElsewhere } from './delivery.ts';

/** What the runner knows when it turns a handler's emissions into records. */
export interface EmissionContext {
  readonly stage: string;
  /** Version of what computes: a new one gives new ids. */
  readonly engine: string;
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
  emission: Emission,
  cause: EventAttributes,
  context: EmissionContext,
): NewRecord => {
  const id = eventIdOf(
    context.stage,
    context.engine,
    emission.topic,
    cause.id,
    emission.name ?? '',
  );
  return {
    topic: emission.topic,
    partition: context.partition,
    key: context.key,
    value: Buffer.from(JSON.stringify(emission.data)),
    headers: toHeaders({
      id,
      source: `/${context.stage}`,
      type: emission.type,
      receiptId: cause.receiptId,
      trail: extendTrail(cause.trail, context.stage, context.now),
      traceparent: childTrace(cause.traceparent, id),
      redrive: cause.redrive,
    }),
  };
};

/** An event for another key as a record in that key's partition. The key is part of its id. */
export const encodeElsewhere = (
  { key, name = '', ...emission }: EmissionElsewhere,
  cause: EventAttributes,
  {
    partitions,
    ...context
  }: Omit<EmissionContext, 'partition' | 'key'> & {
    readonly partitions: number;
  },
): NewRecord =>
  encodeEmission({ ...emission, name: `${key}/${name}` }, cause, {
    ...context,
    partition: partitionOf(key, partitions),
    key,
  });
