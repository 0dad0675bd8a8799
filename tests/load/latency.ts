import { createInterface } from 'node:readline';
import { Readable } from 'node:stream';
import { setTimeout as pause } from 'node:timers/promises';
import { type Deployment, type Engines, startAllInOne, startServices } from './deployment.ts';
import { machine, report } from './report.ts';
import { sampleWires } from './sample-wires.ts';
import { sendWire } from './send-wire.ts';

// How long a story takes from POST to package: node tests/load/latency.ts [--write]

const SECONDS = Number(process.env['BENCH_LATENCY_SECONDS'] ?? 30);
/** Stories a second: the shipped engines get fewer, so that two cores have no queue, whose length would be measured. */
const RATES: Readonly<Record<Engines, number>> = { 'stand-ins': 20, shipped: 5 };
/** Seconds of sending before what is measured: models are read and code is compiled at the first stories. */
const WARM_UP_SECONDS = 10;
/** Milliseconds without any package after which those that are missing do not come. */
const STILL_MS = 20_000;

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

const measure = async ({ door, reader }: Deployment, rate: number): Promise<readonly Passage[]> => {
  const wireOf = sampleWires();
  const passages: Passages = new Map();
  const stop = new AbortController();
  await watch(reader, passages, stop.signal);
  const sends: Promise<void>[] = [];
  const begun = performance.now();
  for (let n = 0; n < (WARM_UP_SECONDS + SECONDS) * rate; n++) {
    // By the clock: a slow answer must not make the next story late, which would hide that it is slow.
    await pause(Math.max(0, begun + (n / rate) * 1000 - performance.now()));
    const wire = wireOf(n);
    const passage: Passage = { sent: performance.now() };
    passages.set(`urn:quickwire:load:${n}`, passage);
    sends.push(send(door, wire, passage));
  }
  await Promise.all(sends);
  const all = [...passages.values()];
  const waitedFor = () => all.filter(({ published }) => published === undefined).length;
  let missing = waitedFor();
  let moved = performance.now();
  while (missing > 0 && performance.now() - moved < STILL_MS) {
    await pause(20);
    const now = waitedFor();
    if (now < missing) moved = performance.now();
    missing = now;
  }
  stop.abort();
  if (missing > 0) {
    const ledger = await (await fetch(`${reader}/v1/ledger`)).text();
    throw new Error(`${missing} of ${all.length} stories did not come out; the ledger: ${ledger}`);
  }
  return all.slice(WARM_UP_SECONDS * rate);
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
    const passages = await measure(deployment, RATES[engines]).finally(() => deployment.stop());
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
  `Written by \`npm run bench:latency -- --write\`. Stories for ${SECONDS} s, made from the sample wires, each with a text of its own, after ${WARM_UP_SECONDS} s to warm up. From the moment a story is sent to the answer, and to its package in \`GET /v1/events\`; sender and reader run on the same machine. With stand-ins for the engines that take next to no time, ${RATES['stand-ins']} stories a second: what is left is the pipeline's own latency. With the shipped engines, ${RATES.shipped} a second.

Machine: ${machine(...on)}.

| engines | deployment | from, to | ms (p50 / p90 / p99 / longest) |
| --- | --- | --- | --- |
${rows.join('\n')}

To reach, from POST to package with the stand-ins: 10 ms (p50) and 30 ms (p99) in one process, 20 and 60 ms in four.`,
);
process.exit(0);
