export type { PolledFeed } from './polled-feed.ts';
export { type Polling, type PollingOptions, startPolling } from './start-polling.ts';
