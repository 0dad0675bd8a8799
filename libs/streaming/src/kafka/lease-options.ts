import type { KafkaCluster } from './cluster.ts';
import type { Fetcher } from './fetcher.ts';
import type { Topics } from './topics.ts';

/** Named places where a test may make the process fail. */
export type FaultPoint =
  | 'lease:claimed'
  | 'advance:before'
  | 'outputs:acked'
  | 'state:sending'
  | 'state:acked'
  | 'advance:after'
  | 'append:before'
  | 'append:after';

/** What leases of one log share. */
export interface LeaseTools {
  readonly cluster: KafkaCluster;
  readonly topics: Topics;
  readonly fetcher: Fetcher;
  readonly faults: (point: FaultPoint) => void;
}

export interface LeaseOptions {
  readonly topic: string;
  readonly partition: number;
  readonly stateTopic: string;
  readonly outputs: readonly string[];
  /** False when the group may have given the partition away: this process was stopped, or cut off. */
  readonly alive: () => boolean;
  /** Aborted when the partition is to be given up. */
  readonly revoked: AbortSignal;
  /** Wait before looking at the outputs, so that a timed-out write has arrived or never will. */
  readonly settleMs: number;
  /** Go back to the oldest record: the input was found to end before what had been dealt with. */
  readonly rewind: boolean;
  readonly onError: (error: Error) => void;
  readonly onPosition: (next: number) => void;
}
