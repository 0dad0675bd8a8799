import { createRequire } from 'node:module';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import './protocol.ts';

interface Queue {
  push(request: object): void;
  scheduleRequestTimeoutCheck(): void;
  destroy(): void;
}
const RequestQueue: new (options: object) => Queue = createRequire(import.meta.url)(
  'kafkajs/src/network/requestQueue/index.js',
);

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** The requests of a connection to a broker that never answers. */
const silent = () => {
  const given: string[] = [];
  const state = { connected: true };
  const queue = new RequestQueue({
    maxInFlightRequests: null,
    requestTimeout: 3000,
    enforceRequestTimeout: true,
    logger: { debug: () => undefined },
    isConnected: () => state.connected,
  });
  queue.scheduleRequestTimeoutCheck();
  const ask = (correlationId: number, requestTimeout?: number): void =>
    queue.push({
      entry: {
        correlationId,
        reject: ({ name }: Error) => given.push(`${correlationId} ${name}`),
      },
      expectResponse: true,
      requestTimeout,
      sendRequest: () => undefined,
    });
  return { queue, given, state, ask };
};

test('a request is given up within a second of when its answer is overdue', () => {
  const { given, ask } = silent();
  ask(1);
  ask(2, 8000);
  vi.advanceTimersByTime(3000);
  expect(given).toEqual([]);
  vi.advanceTimersByTime(1000);
  expect(given).toEqual(['1 KafkaJSRequestTimeoutError']);
  vi.advanceTimersByTime(5000);
  expect(given).toEqual(['1 KafkaJSRequestTimeoutError', '2 KafkaJSRequestTimeoutError']);
});

test('a connection looks for overdue answers once a second, and no more once it is closed', () => {
  const { queue, state } = silent();
  expect(vi.getTimerCount()).toBe(1);
  const before = Date.now();
  vi.advanceTimersToNextTimer();
  expect(Date.now() - before).toBe(1000);
  state.connected = false;
  vi.advanceTimersToNextTimer();
  expect(vi.getTimerCount()).toBe(0);
  queue.scheduleRequestTimeoutCheck();
  queue.destroy();
  expect(vi.getTimerCount()).toBe(0);
});
