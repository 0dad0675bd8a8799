import type { PartialRevision } from '@quickwire/contracts';
import type { WorkerPool } from '@quickwire/streaming';
import type { Revised } from '@quickwire/wires';

/** Injection token of the service's {@link Reviser}. */
export const REVISER = Symbol('REVISER');

/** What a worker is given. */
export interface ReviseTask {
  readonly source: string;
  readonly partial: PartialRevision;
}

/** A revision made whole, or why it cannot be and what the agency has to do. */
export type ReviseResult = Revised | { readonly fault: string };

/** Applies a partial revision to the one that it changes. */
export type Reviser = (task: ReviseTask) => Promise<ReviseResult>;

/** In the process's threads: both texts are a sender's. */
export const pooledReviser = (workers: WorkerPool): Reviser =>
  workers.work<ReviseTask, ReviseResult>(new URL('./worker.js', import.meta.url));
