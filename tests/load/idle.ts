import { readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { type Deployment, startAllInOne, startServices } from './deployment.ts';
import { machine, report } from './report.ts';
import { sampleWires } from './sample-wires.ts';
import { sendWire } from './send-wire.ts';

// What Quickwire takes while nothing happens: node tests/load/idle.ts [--write]

const SECONDS = Number(process.env['BENCH_IDLE_SECONDS'] ?? 30);
/** Stories after which it is measured again: the models are in memory then. */
const STORIES = 24;
/** Milliseconds in which they are surely through. */
const SETTLE_MS = 15_000;
/** Linux counts a process's time in hundredths of a second, whatever its clock. */
const TICKS_PER_SECOND = 100;

const ticksOf = (pid: number): number => {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return Number(fields[11]) + Number(fields[12]);
};

const residentMb = (pid: number): number =>
  Number(/VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1024;

const work = async ({ door }: Deployment): Promise<void> => {
  const wireOf = sampleWires();
  for (let n = 0; n < STORIES; n++) await sendWire(door, wireOf(n));
  await pause(SETTLE_MS);
};

const measure = async ({ name, processes }: Deployment, when: string): Promise<string[]> => {
  const before = processes.map(({ pid }) => ticksOf(pid));
  await pause(SECONDS * 1000);
  return processes.map((one, at) => {
    const spent = ticksOf(one.pid) - (before[at] as number);
    const percent = (spent / TICKS_PER_SECOND / SECONDS) * 100;
    return `| ${name} | ${one.name} | ${when} | ${percent.toFixed(2)} | ${Math.round(residentMb(one.pid))} |`;
  });
};

const rows: string[] = [];
const on = new Set<string>();
for (const start of [startAllInOne, startServices]) {
  const deployment = await start();
  for (const service of deployment.on) on.add(service);
  rows.push(...(await measure(deployment, 'as started')));
  await work(deployment);
  rows.push(...(await measure(deployment, `after ${STORIES} stories`)));
  await deployment.stop();
}
report(
  'Idle',
  `Written by \`npm run bench:idle -- --write\`. Measured over ${SECONDS} s with nothing to do: from the moment each process said it was ready, and again after ${STORIES} stories.

Machine: ${machine(...on)}.

| deployment | process | when | % of a core | MB resident |
| --- | --- | --- | --- | --- |
${rows.join('\n')}

To reach: under 1 % of a core and 130 MB for a service, under 200 MB for all in one process.`,
);
process.exit(0);
