// Polls one feed on the embedded log of a folder, until it is killed: node poll-worker.ts DIRECTORY URL.
import { memoryCache } from '@quickwire/cache';
import { allTopics, type FeedName } from '@quickwire/contracts';
import { openOutgoing } from '@quickwire/outgoing';
import { openLmdbLog } from '@quickwire/streaming';
import { createLogger, createMetrics } from '@quickwire/telemetry';
import { systemClock } from '../src/clock.ts';
import { Slots } from '../src/poll/slots.ts';
import { startPolling } from '../src/poll/start-polling.ts';
import { tellPolls } from '../src/poll/tell-polls.ts';
import { readHere } from '../src/reading/wire-reader.ts';
import { receiveWire } from '../src/receive-wire.ts';
import { anyFeed } from './any-feed.ts';

const [directory = '', url = ''] = process.argv.slice(2);
const log = await openLmdbLog({ directory });
await log.ensureTopics(allTopics());
const cache = memoryCache({ maxEntries: 100 });
startPolling({
  log,
  feeds: [{ feed: 'harbour' as FeedName, url, everyMs: 10, slowest: 1 }],
  outgoing: openOutgoing({ allow: ['127.0.0.1'] }),
  observer: tellPolls(
    createLogger({ service: 'poll-worker', level: 'silent' }),
    createMetrics('w'),
  ),
  clock: systemClock,
  random: Math.random,
  read: readHere,
  slots: new Slots(1),
  receive: (wire, choose) =>
    receiveWire({ log, cache, feeds: anyFeed, read: readHere }, wire, choose),
});
