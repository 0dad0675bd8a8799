import kafkajs from 'kafkajs';
import { LogUnavailableError } from '../errors.ts';
import { assignPartitions } from './assign.ts';
import type { KafkaCluster } from './cluster.ts';
import { brokerErrorType, pause } from './failures.ts';
import type { WireBroker } from './protocol.ts';

const { MemberMetadata, MemberAssignment } = kafkajs.AssignerProtocol;

/** Broker errors after which the same broker is no longer the group's. */
const MOVED: ReadonlySet<string> = new Set([
  'NOT_COORDINATOR_FOR_GROUP',
  'GROUP_COORDINATOR_NOT_AVAILABLE',
  'GROUP_LOAD_IN_PROGRESS',
]);

/** A member's standing with its group's coordinator: the protocol, without what follows from it. */
export class GroupClient {
  readonly #cluster: KafkaCluster;
  readonly #group: string;
  readonly #topic: string;
  readonly #sessionMs: number;
  readonly #rebalanceMs: number;
  readonly #lane: string;
  #coordinator: number | undefined;
  #memberId = '';
  #generation = -1;

  constructor(
    cluster: KafkaCluster,
    o: { group: string; topic: string; sessionMs: number; rebalanceMs: number; lane: string },
  ) {
    this.#cluster = cluster;
    this.#group = o.group;
    this.#topic = o.topic;
    this.#sessionMs = o.sessionMs;
    this.#rebalanceMs = o.rebalanceMs;
    this.#lane = o.lane;
  }

  async #call<T>(work: (broker: WireBroker) => Promise<T>): Promise<T> {
    for (let attempt = 0; ; attempt += 1) {
      this.#coordinator ??= await findCoordinator(this.#cluster, this.#group);
      try {
        return await this.#cluster.call(this.#coordinator, this.#lane, work);
      } catch (error) {
        const type = brokerErrorType(error);
        const moved = type !== undefined && MOVED.has(type);
        if (type === undefined || moved) this.#coordinator = undefined;
        // A group's move, and its first use ever, take Kafka a moment: no fault yet.
        if (!moved || attempt >= 20) throw error;
        await pause(100);
      }
    }
  }

  /** Joins and learns its partitions. */
  async join(owned: readonly number[]): Promise<number[]> {
    const userData = Buffer.from(JSON.stringify(owned));
    const metadata = MemberMetadata.encode({ version: 0, topics: [this.#topic], userData });
    const joined = await this.#call((broker) =>
      broker.joinGroup({
        groupId: this.#group,
        sessionTimeout: this.#sessionMs,
        rebalanceTimeout: this.#rebalanceMs,
        memberId: this.#memberId,
        groupProtocols: [{ name: 'quickwire', metadata }],
      }),
    );
    this.#memberId = joined.memberId;
    this.#generation = joined.generationId;
    const groupAssignment =
      joined.leaderId === joined.memberId ? await this.#assign(joined.members) : [];
    const { memberAssignment } = await this.#call((broker) =>
      broker.syncGroup({
        groupId: this.#group,
        generationId: this.#generation,
        memberId: this.#memberId,
        groupAssignment,
      }),
    );
    return MemberAssignment.decode(memberAssignment)?.assignment[this.#topic] ?? [];
  }

  async #assign(members: readonly { memberId: string; memberMetadata: Buffer }[]) {
    const count = (await this.#cluster.leaders(this.#topic)).length;
    const shares = assignPartitions(
      count,
      members.map(({ memberId, memberMetadata }) => {
        const data = MemberMetadata.decode(memberMetadata)?.userData.toString('utf8') || '[]';
        return { memberId, owned: JSON.parse(data) as number[] };
      }),
    );
    return [...shares].map(([memberId, partitions]) => ({
      memberId,
      memberAssignment: MemberAssignment.encode({
        version: 0,
        assignment: { [this.#topic]: partitions },
        userData: Buffer.alloc(0),
      }),
    }));
  }

  /** True: stay. False: the group is sharing out anew. Throws when the coordinator cannot say. */
  async heartbeat(): Promise<boolean> {
    try {
      await this.#call((broker) =>
        broker.heartbeat({
          groupId: this.#group,
          groupGenerationId: this.#generation,
          memberId: this.#memberId,
        }),
      );
      return true;
    } catch (error) {
      if (isRebalance(error)) return false;
      throw error;
    }
  }

  async commit(positions: ReadonlyMap<number, number>): Promise<void> {
    const partitions = [...positions].map(([partition, next]) => ({
      partition,
      offset: String(next),
    }));
    await this.#call((broker) =>
      broker.offsetCommit({
        groupId: this.#group,
        groupGenerationId: this.#generation,
        memberId: this.#memberId,
        topics: [{ topic: this.#topic, partitions }],
      }),
    );
  }

  async leave(): Promise<void> {
    if (this.#memberId === '') return;
    await this.#call((b) => b.leaveGroup({ groupId: this.#group, memberId: this.#memberId }));
    this.forget();
  }

  /** The next join is as a new member. */
  forget(): void {
    this.#memberId = '';
    this.#generation = -1;
  }
}

/** True when the group no longer knows this member or its generation. */
export function isExpelled(error: unknown): boolean {
  const type = brokerErrorType(error);
  return (
    type === 'UNKNOWN_MEMBER_ID' || type === 'ILLEGAL_GENERATION' || type === 'FENCED_INSTANCE_ID'
  );
}

/** True when the group is sharing out anew. */
export function isRebalance(error: unknown): boolean {
  return brokerErrorType(error) === 'REBALANCE_IN_PROGRESS';
}

/** The broker that keeps a group; the first group ever has to wait for Kafka to make its own topic. */
export async function findCoordinator(cluster: KafkaCluster, group: string): Promise<number> {
  await cluster.metadata([]);
  let last: unknown;
  for (let attempt = 0; attempt < 30; attempt += 1) {
    try {
      const answer = await cluster.any('meta', (broker) =>
        broker.findGroupCoordinator({ groupId: group, coordinatorType: 0 }),
      );
      return answer.coordinator.nodeId;
    } catch (error) {
      last = error;
      const cause = (error as { cause?: unknown }).cause ?? error;
      if (brokerErrorType(cause) !== 'GROUP_COORDINATOR_NOT_AVAILABLE') break;
      await pause(100);
    }
  }
  throw new LogUnavailableError(`no broker keeps group ${group} now`, { cause: last });
}
