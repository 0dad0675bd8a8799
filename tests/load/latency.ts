import { createInterface } from 'node:readline';
import { Readable } from 'node:stream';
import { setTimeout as pause } from 'node:timers/promises';
import { type Deployment, type Engines, startAllInOne, startServices } from './deployment.ts';
import { machine, report } from './report.ts';
import { sampleWires } from './sample-wires.ts';
import { sendWire } from './send-wire.ts';

// How long a story takes from POST to package: node tests/load/latency.ts [--write]

const SECONDS = Number(process.env['BENCH_LATENCY_SECONDS'] ?? 30);
const PER_SECOND = Number(process.env['BENCH_LATENCY_RATE'] ?? 20);
/** Stories sent before the measured ones, at the same rate: models are read and code is compiled at the first. */
const WARM_UP = 10 * PER_SECOND;
/** Milliseconds that the last packages have to come. */
const LAST_MS = 10_000;

/** What was seen of a story; milliseconds since it was sent. */
interface Passage {
  readonly sent: number;
  answered?: number;
  published?: number;
}

type Passages = Map<string, Passage>;

/** Notes when packages come out of the event stream. */
const watch = async (reader: string, passages: Passages, signal: AbortSignal): Promise<void> => {
  const { body } = await fetch(`${reader}/v1/events`, { signal });
  const lines = createInterface({ input: Readable.fromWeb(body as never) });
  lines.on('line', (line) => {
    const id = /^data: .*?"itemId":"(.*?)"/.exec(line)?.[1];
    const passage = id === undefined ? undefined : passages.get(id);
    if (passage) passage.published = performance.now() - passage.sent;
  });
  // The stream ends with the deployment.
  lines.on('error', () => {});
};

const send = async (door: string, wire: string, passage: Passage): Promise<void> => {
  await sendWire(door, wire);
  passage.answered = performance.now() - passage.sent;
};

const measure = async ({ door, reader }: Deployment): Promise<readonly Passage[]> => {
  const wireOf = sampleWires();
  const passages: Passages = new Map();
  const stop = new AbortController();
  await watch(reader, passages, stop.signal);
  const sends: Promise<void>[] = [];
  const begun = performance.now();
  for (let n = 0; n < WARM_UP + SECONDS * PER_SECOND; n++) {
    // By the clock: a slow answer must not make the next story late, which would hide that it is slow.
    await pause(Math.max(0, begun + (n / PER_SECOND) * 1000 - performance.now()));
    const wire = wireOf(n);
    const passage: Passage = { sent: performance.now() };
    passages.set(`urn:quickwire:load:${n}`, passage);
    sends.push(send(door, wire, passage));
  }
  await Promise.all(sends);
  const all = [...passages.values()];
  const until = performance.now() + LAST_MS;
  while (all.some(({ published }) => published === undefined) && performance.now() < until)
    await pause(20);
  stop.abort();
  const missing = all.filter(({ published }) => published === undefined).length;
  if (missing > 0) throw new Error(`${missing} of ${all.length} stories did not come out`);
  return all.slice(WARM_UP);
};

/** Nearest rank. */
const percentile = (sorted: readonly number[], share: number): number =>
  sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] as number;

const row = (
  engines: Engines,
  name: string,
  step: string,
  times: readonly (number | undefined)[],
): string => {
  const sorted = times.map((ms) => ms as number).sort((a, b) => a - b);
  const figures = [0.5, 0.9, 0.99, 1].map((share) => percentile(sorted, share).toFixed(1));
  return `| ${engines} | ${name} | ${step} | ${figures.join(' / ')} |`;
};

const rows: string[] = [];
const on = new Set<string>();
for (const engines of ['stand-ins', 'shipped'] as const)
  for (const start of [startAllInOne, startServices]) {
    const deployment = await start(engines);
    for (const service of deployment.on) on.add(service);
    const passages = await measure(deployment).finally(() => deployment.stop());
    const { name } = deployment;
    rows.push(
      row(
        engines,
        name,
        'POST to 202',
        passages.map(({ answered }) => answered),
      ),
      row(
        engines,
        name,
        'POST to package',
        passages.map(({ published }) => published),
      ),
    );
  }
report(
  'Latency',
  `Written by \`npm run bench:latency -- --write\`. ${PER_SECOND} stories a second for ${SECONDS} s, made from the sample wires, each with a text of its own, after ${WARM_UP / PER_SECOND} s to warm up. From the moment a story is sent to the answer, and to its package in \`GET /v1/events\`; sender and reader run on the same machine. With the shipped engines, and with stand-ins that take next to no time: what is left is the pipeline's own latency.

Machine: ${machine(...on)}.

| engines | deployment | from, to | ms (p50 / p90 / p99 / longest) |
| --- | --- | --- | --- |
${rows.join('\n')}

To reach, from POST to package with the stand-ins: 10 ms (p50) and 30 ms (p99) in one process, 20 and 60 ms in four.`,
);
process.exit(0);
