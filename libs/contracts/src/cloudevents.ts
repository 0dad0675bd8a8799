import { randomBytes } from 'node:crypto';
import type { EventId, ReceiptId } from './ids.ts';

/**
 * CloudEvents 1.0, Kafka protocol binding, binary mode: attributes are headers with the prefix `ce_`,
 * the payload is the record's value. `traceparent` is that of W3C Trace Context.
 */
export const eventHeaders = {
  specversion: 'ce_specversion',
  id: 'ce_id',
  source: 'ce_source',
  type: 'ce_type',
  /** Extension: the receipt that began this event's trail. */
  receipt: 'ce_receiptid',
  /** Extension: `stage@milliseconds` of each stage passed, comma-separated; the first is the receipt. */
  trail: 'ce_trail',
  /** Extension: name of the dead letter that this event was sent again from; absent on all others. */
  redrive: 'ce_redrive',
  contentType: 'content-type',
  traceparent: 'traceparent',
} as const;

/** The stages an event has passed, as its header has them: `stage@milliseconds since 1970`, comma-separated. */
export type Trail = string & { readonly __trail: true };

/** A trail with one more step at its end. */
export const extendTrail = (trail: Trail | undefined, stage: string, at: number): Trail =>
  (trail ? `${trail},${stage}@${at}` : `${stage}@${at}`) as Trail;

/** When the trail began, in milliseconds since 1970; undefined where it does not say. */
export const trailBegan = (trail: string | undefined): number | undefined => {
  if (!trail) return undefined;
  const comma = trail.indexOf(',');
  const began = Number(trail.slice(trail.indexOf('@') + 1, comma < 0 ? undefined : comma));
  return Number.isFinite(began) ? began : undefined;
};

/** The stages that a trail names, each with its time in milliseconds since 1970; what is no step is left out. */
export const trailSteps = (trail: Trail): readonly (readonly [stage: string, at: number])[] =>
  trail.split(',').flatMap((step) => {
    const at = step.lastIndexOf('@');
    const time = Number(step.slice(at + 1));
    return at > 0 && Number.isSafeInteger(time) ? [[step.slice(0, at), time] as const] : [];
  });

/** The `traceparent` of a trace that begins here, sampled (W3C Trace Context). */
export const newTraceparent = (): string =>
  `00-${randomBytes(16).toString('hex')}-${randomBytes(8).toString('hex')}-01`;

/** The attributes of an event; its payload apart. */
export interface EventAttributes {
  readonly id: EventId;
  readonly source: string;
  readonly type: string;
  readonly receiptId: ReceiptId;
  readonly trail: Trail;
  readonly traceparent: string;
  /** Name of the dead letter that it, or the event it came from, was sent again from. */
  readonly redrive?: string | undefined;
}

/** Headers of a record in binary mode. */
export const toHeaders = (event: EventAttributes): Record<string, string> => {
  const headers: Record<string, string> = {
    [eventHeaders.specversion]: '1.0',
    [eventHeaders.id]: event.id,
    [eventHeaders.source]: event.source,
    [eventHeaders.type]: event.type,
    [eventHeaders.receipt]: event.receiptId,
    [eventHeaders.trail]: event.trail,
    [eventHeaders.contentType]: 'application/json',
    [eventHeaders.traceparent]: event.traceparent,
  };
  if (event.redrive !== undefined) headers[eventHeaders.redrive] = event.redrive;
  return headers;
};

/**
 * Reads the attributes back.
 * @returns the attributes, or a sentence that says which header is missing or wrong.
 */
export const fromHeaders = (
  headers: Readonly<Record<string, string>>,
): EventAttributes | string => {
  if (headers[eventHeaders.specversion] !== '1.0')
    return `header ${eventHeaders.specversion} is ${headers[eventHeaders.specversion] ?? 'missing'}; CloudEvents 1.0 in binary mode has 1.0`;
  const id = headers[eventHeaders.id];
  const type = headers[eventHeaders.type];
  if (!id || !type) return `header ${id ? eventHeaders.type : eventHeaders.id} is missing`;
  return {
    id: id as EventId,
    source: headers[eventHeaders.source] ?? '',
    type,
    receiptId: (headers[eventHeaders.receipt] ?? '') as ReceiptId,
    trail: (headers[eventHeaders.trail] ?? '') as Trail,
    traceparent: headers[eventHeaders.traceparent] ?? '',
    redrive: headers[eventHeaders.redrive],
  };
};
