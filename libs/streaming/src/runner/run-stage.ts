import { setTimeout as pause } from 'node:timers/promises';
import { type EventAttributes, eventHeaders, fromHeaders, type Stage } from '@quickwire/contracts';
import { OutageError } from '../errors.ts';
import type { EventLog, Lease, LogRecord, Membership, NewRecord } from '../log.ts';
import { dealDue } from './deal-due.ts';
import {
  compose,
  type Delivery,
  type DueHandler,
  type Effects,
  type Emission,
  type Handler,
} from './delivery.ts';
import { encodeElsewhere } from './encode.ts';
import { LeaseState, type StateEntry } from './lease-state.ts';
import {
  deadLetter,
  deadline,
  decode,
  dropRepeats,
  encodeEmissions,
  isRedriveMark,
  measure,
  type PayloadSchema,
  redriveOnce,
  refuseOversized,
  retry,
} from './middleware/index.ts';
import { type StageObserver, silentObserver } from './observer.ts';
import { type SuspectName, Suspects } from './suspects.ts';

/** How a stage is run. */
export interface RunStageOptions {
  readonly log: EventLog;
  readonly stage: Stage;
  readonly schema: PayloadSchema;
  readonly handler: Handler;
  /** Called with each state entry whose `dueAt` has come. */
  readonly onDue?: DueHandler | undefined;
  /** Version of what the handler computes with; part of every event id. */
  readonly engine: string;
  readonly observer?: StageObserver;
  /** Milliseconds a handler may take for one record. */
  readonly deadlineMs?: number;
  readonly announceDeadLetter?: (delivery: Delivery, cause: string) => readonly Emission[];
}

/** Most records and bytes a lease takes at once. With twice as many, what is in hand outlives more garbage collections, each of which copies it: a seventh more of the processor. */
const BATCH = { records: 250, bytes: 4 * 1024 * 1024 };
/** A step is taken at the latest after this many milliseconds of computing, so that a slow record does not keep back those done before it. */
const STEP_MS = 20;
const LAG_EVERY_MS = 1000;
const OUTAGE_PAUSES = { first: 100, most: 5000 };

const unread: EventAttributes = {
  id: '' as EventAttributes['id'],
  source: '',
  type: '',
  receiptId: '' as EventAttributes['receiptId'],
  trail: '' as EventAttributes['trail'],
  traceparent: '',
};

/** The attributes as far as they can be read; for telling of a record that cannot be decoded. */
const attributesOf = (record: LogRecord): EventAttributes => {
  const event = fromHeaders(record.headers);
  return typeof event === 'string'
    ? {
        ...unread,
        id: (record.headers[eventHeaders.id] ??
          `${record.topic}/${record.partition}/${record.offset}`) as EventAttributes['id'],
        receiptId: (record.headers[eventHeaders.receipt] ?? '') as EventAttributes['receiptId'],
      }
    : event;
};

/** Longest wait for what is due some day: timers know nothing of a wall clock that is set forward, or of a machine that slept. */
const LOOK_EVERY_MS = 1000;

const wakeAt = (due: number | undefined): number | undefined =>
  due === undefined ? undefined : Math.min(due, Date.now() + LOOK_EVERY_MS);

const neverAborted = new AbortController().signal;

/**
 * Runs a stage: joins its group and, for each partition it is given, takes batches, hands every record through
 * the middleware to the handler and advances. Returns at once; the membership says when it is ready.
 */
export const runStage = (options: RunStageOptions): Membership => {
  const { log, stage, observer = silentObserver, deadlineMs = 30_000 } = options;
  const suspects = new Map<number, Suspects>();
  return log.join({
    group: stage.group,
    topic: stage.reads,
    stateTopic: stage.state,
    outputs: [...stage.writes, stage.deadLetters],
    onError: (error) => observer.fault(error),
    onLease: async (lease) => {
      observer.leased(lease.partition, true);
      // By the clock, not by the step: a partition that is stuck takes no steps, and its lag must be seen to grow.
      const watch = setInterval(() => observer.lag(lease.partition, lease.lag()), LAG_EVERY_MS);
      watch.unref();
      const known = suspects.get(lease.partition) ?? new Suspects();
      suspects.set(lease.partition, known);
      try {
        await runLease(lease, options, known, observer, deadlineMs);
      } finally {
        clearInterval(watch);
        observer.leased(lease.partition, false);
      }
    },
  });
};

const runLease = async (
  lease: Lease,
  { log, stage, schema, handler, onDue, engine, announceDeadLetter }: RunStageOptions,
  suspects: Suspects,
  observer: StageObserver,
  deadlineMs: number,
): Promise<void> => {
  const state = new LeaseState(lease.state);
  const emitting = {
    stage: stage.name,
    engine,
    topics: new Set<string>([...stage.writes, ...stage.notifies]),
  };
  const putAside = deadLetter({
    ...emitting,
    topic: stage.deadLetters,
    observer,
    ...(announceDeadLetter && { announce: announceDeadLetter }),
  });
  const handle = compose(
    [
      ...(stage.dropRepeats ? [dropRepeats(observer)] : []),
      redriveOnce(stage.name, observer),
      measure(observer),
      putAside,
      refuseOversized(({ record }) => suspects.blame(record.offset)),
      encodeEmissions(emitting),
      decode(schema),
      retry(observer),
      deadline(deadlineMs),
    ],
    handler,
  );

  const outputs: NewRecord[] = [];
  const elsewhere: ((partitions: number) => NewRecord)[] = [];
  const names: SuspectName[] = [];
  const collect = (effects: Effects, event: EventAttributes, now: number): void => {
    if (effects.raw) outputs.push(...effects.raw);
    for (const emission of effects.elsewhere ?? [])
      elsewhere.push((partitions) =>
        encodeElsewhere(emission, event, emitting, { partitions, now }),
      );
    if (effects.state) state.write(effects.state, event);
  };
  const advance = async (consumed: LogRecord | undefined): Promise<void> => {
    const step = { names: names.splice(0), consumed };
    try {
      if (elsewhere.length > 0) {
        // All topics of a pipeline have as many partitions.
        const { length } = await log.bounds(stage.reads);
        await log.append(elsewhere.splice(0).map((encode) => encode(length)));
      }
      await lease.advance({ outputs: outputs.splice(0), state: state.takeChanges(), consumed });
    } catch (error) {
      suspects.refused(error, step);
      throw error;
    }
    suspects.passed(step.names);
  };

  /** Keys that have come due and wait for their turn. */
  let due: readonly string[] = [];
  const runDue = async (key: string, entry: StateEntry, now: number): Promise<void> => {
    if (isRedriveMark(key)) state.write([{ key, value: undefined }], entry.by);
    else if (onDue) {
      const effects = await dealDue({
        key,
        entry,
        onDue,
        middleware: [
          putAside,
          refuseOversized(() => suspects.blame(key)),
          encodeEmissions(emitting),
          retry(observer),
          deadline(deadlineMs),
        ],
        place: { topic: stage.state, partition: lease.partition },
        state,
        now,
        signal: neverAborted,
      });
      collect(effects, entry.by, now);
    }
    names.push(key);
  };
  /** Deals with what has come due, as much as one step may take: records have their turn between steps. */
  const stepDue = async (): Promise<void> => {
    const now = Date.now();
    const begun = performance.now();
    if (due.length === 0) due = state.dueKeys(now);
    let taken = 0;
    try {
      for (const key of due) {
        const isAlone = suspects.isAlone(key);
        if (isAlone && names.length > 0) break;
        taken++;
        // An entry that was due may have been deleted or put off by the handler of another.
        const entry = state.isDue(key, now) ? state.entry(key) : undefined;
        if (entry) await runDue(key, entry, now);
        if (isAlone || performance.now() - begun > STEP_MS) break;
      }
    } finally {
      due = due.slice(taken);
      if (names.length > 0) await advance(undefined);
    }
  };

  const take = (done: Effects, record: LogRecord, event: EventAttributes, now: number): void => {
    names.push(record.offset);
    collect(done, event, now);
  };
  /** Hands one record through. Stays synchronous where the handler is: a promise a record costs a tenth of the rate. */
  const deal = (record: LogRecord): Promise<void> | undefined => {
    const now = Date.now();
    const event = attributesOf(record);
    const effects = handle({ record, event, data: undefined, state, now, signal: neverAborted });
    if (effects instanceof Promise) return effects.then((done) => take(done, record, event, now));
    take(effects, record, event, now);
    return undefined;
  };

  /** Tries a record until what it depends on is back. False when the lease is to be given up meanwhile. */
  const outlast = async (outage: OutageError, record: LogRecord): Promise<boolean> => {
    let error = outage;
    for (let wait = OUTAGE_PAUSES.first; ; wait = Math.min(wait * 2, OUTAGE_PAUSES.most)) {
      observer.outage(lease.partition, error);
      await pause(wait, undefined, { signal: lease.signal }).catch(() => {});
      if (lease.signal.aborted) return false;
      try {
        await deal(record);
        observer.recovered(lease.partition);
        return true;
      } catch (again) {
        if (!(again instanceof OutageError)) throw again;
        error = again;
      }
    }
  };

  while (!lease.signal.aborted) {
    const batch = await lease.next(BATCH, wakeAt(state.nextDue()));
    let begun = performance.now();
    let last: LogRecord | undefined;
    for (const record of batch) {
      try {
        const dealing = deal(record);
        if (dealing) await dealing;
      } catch (error) {
        if (!(error instanceof OutageError)) throw error;
        if (last) await advance(last);
        if (!(await outlast(error, record))) return;
      }
      last = record;
      if (suspects.isAlone(record.offset) || performance.now() - begun > STEP_MS) {
        await advance(last);
        last = undefined;
        if (lease.signal.aborted) return;
        begun = performance.now();
      }
    }
    if (last) await advance(last);
    if (!lease.signal.aborted && (state.nextDue() ?? Infinity) <= Date.now()) await stepDue();
  }
};
