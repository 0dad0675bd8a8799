import type { EventAttributes } from '@quickwire/contracts';
import type { LogRecord, NewRecord } from '../log.ts';

/** An event that a handler gives: the runner adds id, source, trail and trace. */
export interface Emission {
  readonly topic: string;
  readonly type: string;
  readonly data: unknown;
  /** Tells apart several events that one input gives to one topic; part of the event's id. */
  readonly name?: string;
}

/** An event for another key, whose partition is another's. `name` tells it from others of the same input to that key. */
export interface EmissionElsewhere extends Emission {
  readonly key: string;
}

/** A write to the stage's keyed state. A `value` of undefined deletes the key. */
export interface StateWrite {
  readonly key: string;
  readonly value: unknown;
  /** Milliseconds since 1970 at which the stage's due handler is called with this entry. */
  readonly dueAt?: number | undefined;
}

/** What a handler wants done, all of it as one act. */
export interface Effects {
  readonly emit?: readonly Emission[];
  readonly state?: readonly StateWrite[];
  /** Written just before the act, and after a crash between the two written again with the id it had: at least once. */
  readonly elsewhere?: readonly EmissionElsewhere[];
  /** Records that go out as they are: what the runner has made of `emit`. */
  readonly raw?: readonly NewRecord[];
  /** True where the record has gone to the dead letters. */
  readonly isLetter?: boolean;
}

/** The stage's keyed state as the handler sees it: as of the record before this one. */
export interface StageState {
  get(key: string): unknown;
}

/** One record on its way through the middleware to the handler. */
export interface Delivery {
  readonly record: LogRecord;
  /** Filled by `decode`. */
  readonly event: EventAttributes;
  /** Filled by `decode`: the payload, checked by the topic's schema. */
  readonly data: unknown;
  readonly state: StageState;
  /** Milliseconds since 1970. */
  readonly now: number;
  /** Aborted when the deadline has passed. */
  readonly signal: AbortSignal;
}

/** A state entry whose time has come. */
export interface Due {
  readonly key: string;
  readonly value: unknown;
  /** The event that wrote the entry. */
  readonly event: EventAttributes;
  readonly state: StageState;
  readonly now: number;
}

export type Handler = (delivery: Delivery) => Effects | Promise<Effects>;
export type DueHandler = (due: Due) => Effects | Promise<Effects>;
/** Adds one concern around a handler. */
export type Middleware = (next: Handler) => Handler;

/** Puts middleware around a handler; the first is the outermost. */
export const compose = (middleware: readonly Middleware[], handler: Handler): Handler =>
  middleware.reduceRight((next, wrap) => wrap(next), handler);

/** Middleware that hands what the handler throws or rejects with to `recover`. Stays synchronous where the handler is. */
export const rescue =
  (
    recover: (error: unknown, delivery: Delivery, next: Handler) => Effects | Promise<Effects>,
  ): Middleware =>
  (next) =>
  (delivery) => {
    try {
      const effects = next(delivery);
      return effects instanceof Promise
        ? effects.catch((error: unknown) => recover(error, delivery, next))
        : effects;
    } catch (error) {
      return recover(error, delivery, next);
    }
  };
