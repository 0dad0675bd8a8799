import { createRequire } from 'node:module';
import type { ConnectionOptions } from 'node:tls';
import type { SASLOptions } from 'kafkajs';

/**
 * The only file that reaches into kafkajs. We use its sockets, TLS, SASL and request framing; its
 * consumer and producer classes hand partitions over too early and reuse sequence numbers, so those
 * are ours. kafkajs 2.2.4 is the last release, so these paths do not move.
 */
const require = createRequire(import.meta.url);

/** A request as kafkajs's connection sends it. */
export interface WireRequest<T> {
  readonly request: {
    readonly apiKey: number;
    readonly apiVersion: number;
    readonly apiName: string;
    readonly encode: () => Promise<{ buffer: Buffer }>;
  };
  readonly response: {
    readonly decode: (payload: Buffer) => Promise<T>;
    readonly parse: (decoded: T) => Promise<T>;
  };
  readonly requestTimeout?: number;
  readonly logResponseError?: boolean;
}

interface RequestQueue {
  pending: unknown[];
  scheduleCheckPendingRequests(): void;
  readonly enforceRequestTimeout: boolean;
  readonly inflight: ReadonlyMap<number, InFlight>;
  readonly isConnected: () => boolean;
  requestTimeoutIntervalId: NodeJS.Timeout;
  scheduleRequestTimeoutCheck(): void;
  destroy(): void;
}

/** A request that waits for its answer; times in milliseconds. */
interface InFlight {
  readonly sentAt: number;
  readonly requestTimeout: number;
  timeoutRequest(): void;
}

/** One socket. */
export interface WireConnection {
  readonly socket?: { destroy(): void };
  send<T>(request: WireRequest<T>): Promise<T>;
  rejectRequests(error: Error): void;
}

interface GroupTopic<P> {
  readonly topic: string;
  readonly partitions: readonly P[];
}

/** The part of kafkajs's Broker that is used. */
export interface WireBroker {
  readonly connectionPool: { readonly pool: readonly WireConnection[] };
  connect(): Promise<void>;
  disconnect(): Promise<void>;
  isConnected(): boolean;
  findGroupCoordinator(o: { groupId: string; coordinatorType: number }): Promise<{
    coordinator: { nodeId: number; host: string; port: number };
  }>;
  joinGroup(o: {
    groupId: string;
    sessionTimeout: number;
    rebalanceTimeout: number;
    memberId: string;
    groupProtocols: readonly { name: string; metadata: Buffer }[];
  }): Promise<{
    generationId: number;
    leaderId: string;
    memberId: string;
    members: readonly { memberId: string; memberMetadata: Buffer }[];
  }>;
  syncGroup(o: {
    groupId: string;
    generationId: number;
    memberId: string;
    groupAssignment: readonly { memberId: string; memberAssignment: Buffer }[];
  }): Promise<{ memberAssignment: Buffer }>;
  heartbeat(o: { groupId: string; groupGenerationId: number; memberId: string }): Promise<unknown>;
  leaveGroup(o: { groupId: string; memberId: string }): Promise<unknown>;
  offsetCommit(o: {
    groupId: string;
    groupGenerationId: number;
    memberId: string;
    topics: readonly GroupTopic<{ partition: number; offset: string }>[];
  }): Promise<unknown>;
  offsetFetch(o: {
    groupId: string;
    topics: readonly GroupTopic<{ partition: number }>[];
  }): Promise<{ responses: readonly GroupTopic<{ partition: number; offset: string }>[] }>;
  initProducerId(o: {
    transactionTimeout: number;
  }): Promise<{ producerId: string; producerEpoch: number }>;
}

/** How brokers are reached. */
export interface WireOptions {
  readonly clientId: string;
  readonly ssl?: ConnectionOptions | boolean | undefined;
  readonly sasl?: SASLOptions | undefined;
}

type Constructor<T, O> = new (options: O) => T;

const Broker: Constructor<WireBroker, object> = require('kafkajs/src/broker/index.js');
const ConnectionPool: Constructor<object, object> =
  require('kafkajs/src/network/connectionPool.js');
const socketFactory: () => unknown = require('kafkajs/src/network/socketFactory.js');
const loggers: { createLogger(o: object): unknown } = require('kafkajs/src/loggers/index.js');
const protocol: { createErrorFromCode(code: number): Error & { type: string } } =
  require('kafkajs/src/protocol/error.js');

/** CRC-32C of a buffer, unsigned. */
export const crc32c: (buffer: Buffer) => number =
  require('kafkajs/src/protocol/recordBatch/crc32C/index.js');

/** Bytes of ours in the shape that kafkajs frames: it looks for `buf` and copies `buffer`. */
export function encoded(buffer: Buffer): { buf: Buffer; buffer: Buffer } {
  return { buf: buffer, buffer };
}

export const REQUEST_TIMEOUT_MS = 3000;

const silent = loggers.createLogger({ level: 0, logCreator: () => () => undefined });

/** A broker that is not yet connected; made anew for every connection, so no state outlives a fault. */
export function wireBroker(host: string, port: number, nodeId: number, o: WireOptions): WireBroker {
  const connectionPool = new ConnectionPool({
    host,
    port,
    ssl: o.ssl === true ? {} : o.ssl || null,
    sasl: o.sasl ?? null,
    clientId: o.clientId,
    socketFactory: socketFactory(),
    connectionTimeout: REQUEST_TIMEOUT_MS,
    requestTimeout: REQUEST_TIMEOUT_MS,
    enforceRequestTimeout: true,
    maxInFlightRequests: null,
    logger: silent,
  });
  return new Broker({
    connectionPool,
    logger: silent,
    nodeId,
    authenticationTimeout: REQUEST_TIMEOUT_MS,
    allowAutoTopicCreation: false,
  });
}

/**
 * kafkajs wakes an idle queue every few milliseconds and warns about negative timers; a queue needs
 * waking only when something waits in it. Set for all queues, because its admin client has some too.
 */
const RequestQueue: { readonly prototype: RequestQueue } =
  require('kafkajs/src/network/requestQueue/index.js');
const wakeQueue = RequestQueue.prototype.scheduleCheckPendingRequests;
RequestQueue.prototype.scheduleCheckPendingRequests = function wakeWhenNeeded(this: RequestQueue) {
  if (this.pending.length > 0) wakeQueue.call(this);
};

/** How often it is looked whether an answer is overdue. */
const LOOK_MS = 1000;

/** kafkajs looks ten times a second, on each connection: most of what an idle process does. */
RequestQueue.prototype.scheduleRequestTimeoutCheck = function lookSeldom(this: RequestQueue) {
  if (!this.enforceRequestTimeout) return;
  this.destroy();
  this.requestTimeoutIntervalId = setInterval(() => {
    const now = Date.now();
    for (const request of this.inflight.values())
      if (now - request.sentAt > request.requestTimeout) request.timeoutRequest();
    if (!this.isConnected()) this.destroy();
  }, LOOK_MS);
};

/** Closes at once; what waits for an answer is rejected. */
export function dropBroker(broker: WireBroker, reason: Error): void {
  for (const connection of broker.connectionPool.pool) {
    connection.rejectRequests(reason);
    connection.socket?.destroy();
  }
  broker.disconnect().catch(() => undefined); // Marks it closed; the sockets are gone already.
}

/** The error that stands for a broker's error code. */
export function protocolError(code: number): Error & { type: string } {
  return protocol.createErrorFromCode(code);
}
