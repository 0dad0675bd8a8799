import { type CustomTransportStrategy, type MessageHandler, Server } from '@nestjs/microservices';
import { type Stage, topics } from '@quickwire/contracts';
import {
  type Delivery,
  type Due,
  type Effects,
  type EventLog,
  type Membership,
  MissingHandlerError,
  runStage,
  type StageObserver,
} from '@quickwire/streaming';
import { isObservable, lastValueFrom } from 'rxjs';
import { afterRedrive } from './after-redrive.ts';
import { announceOutcome } from './announce-outcome.ts';

/** A stage of this process and what its handlers compute with. */
export interface OwnedStage {
  readonly stage: Stage;
  /** Version of the engine; part of every event id the stage gives. */
  readonly engine: string;
  readonly observer: StageObserver;
  readonly deadlineMs: number;
}

/** The pattern of a stage's handler for state entries that have come due. */
export const duePattern = (stage: string): string => `${stage}.due`;

/** Nest wraps what a handler gives in an observable or a promise of one. */
const settle = async (given: unknown): Promise<Effects> => {
  const value = await given;
  const effects = isObservable(value)
    ? await lastValueFrom(value, { defaultValue: undefined })
    : value;
  return (effects ?? {}) as Effects;
};

/**
 * Nest's transport over the event log. `@EventPattern('<topic>')` methods are the handlers of the stages that
 * read those topics; the stage runner does the rest. A stage without a handler, a handler without a
 * stage and a second handler are errors at start: nothing is ever read and dropped.
 */
export class EventLogServer extends Server implements CustomTransportStrategy {
  /** What a handler throws goes to the runner, which tells of it; Nest need not. */
  override readonly propagatesEventHandlerErrors = true;
  readonly #log: EventLog;
  readonly #stages: readonly OwnedStage[];
  readonly #memberships = new Map<string, Membership>();

  constructor(log: EventLog, stages: readonly OwnedStage[]) {
    super();
    this.#log = log;
    this.#stages = stages;
  }

  /** The running members by stage name. */
  get memberships(): ReadonlyMap<string, Membership> {
    return this.#memberships;
  }

  listen(callback: (error?: unknown) => void): void {
    try {
      this.#refuseStrays();
      const handled = this.#stages.map((owned) => [owned, this.#handlerOf(owned.stage)] as const);
      for (const [owned, handler] of handled)
        this.#memberships.set(owned.stage.name, this.#run(owned, handler));
      callback();
    } catch (error) {
      callback(error);
    }
  }

  async close(): Promise<void> {
    await Promise.all([...this.#memberships.values()].map((member) => member.stop()));
  }

  override on(): void {
    throw new Error('the event log has no events to listen to; use the stage observer');
  }

  override unwrap<T>(): T {
    return this.#log as T;
  }

  #handlerOf({ name, reads }: Stage): MessageHandler {
    const handler = this.getHandlerByPattern(reads);
    if (handler) return handler;
    throw new MissingHandlerError(
      `stage ${name} reads ${reads}, but no method has @EventPattern('${reads}'); add one or leave the stage out`,
    );
  }

  #run({ stage, engine, observer, deadlineMs }: OwnedStage, handler: MessageHandler): Membership {
    const due: MessageHandler | null = this.getHandlerByPattern(duePattern(stage.name));
    return runStage({
      log: this.#log,
      stage,
      schema: topics[stage.reads].schema,
      engine,
      observer,
      deadlineMs,
      handler: async (delivery: Delivery) =>
        afterRedrive(await settle(handler(delivery.data, delivery)), delivery.event),
      onDue: due ? (entry: Due) => settle(due(entry.value, entry)) : undefined,
      announceDeadLetter: (delivery, cause) => announceOutcome(stage.name, delivery, cause),
    });
  }

  #refuseStrays(): void {
    const known = new Set(
      this.#stages.flatMap(({ stage }) => [stage.reads as string, duePattern(stage.name)]),
    );
    for (const [pattern, handler] of this.messageHandlers) {
      if (!known.has(pattern))
        throw new MissingHandlerError(
          `a method has @EventPattern('${pattern}'), but no stage of this process reads that; correct the pattern`,
        );
      // Nest calls both and gives their results as a pair, which no runner could read.
      if (handler.next)
        throw new MissingHandlerError(
          `two methods have @EventPattern('${pattern}'), but a stage has one handler; remove one`,
        );
    }
  }
}
