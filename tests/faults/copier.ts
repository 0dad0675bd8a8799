import { appendFileSync } from 'node:fs';
import {
  type EventId,
  pipeline,
  type ReceiptId,
  type Stage,
  type Trail,
  toHeaders,
} from '@quickwire/contracts';
import { openLmdbLog, partitionOf, runStage } from '@quickwire/streaming';
import { z } from 'zod';

// A process that feeds a two-stage pipeline and dies at a named point: node copier.ts DIR FROM TO [POINT NTH]
const [directory, from, to, point, nth] = process.argv.slice(2) as [
  string,
  string,
  string,
  string?,
  string?,
];

let hits = 0;
const log = await openLmdbLog({
  directory: `${directory}/log`,
  faults: (at) => {
    if (at === point && ++hits >= Number(nth)) process.kill(process.pid, 'SIGKILL');
  },
});

const stageOf = (name: string, reads: string, writes: string): Stage => ({
  name,
  group: name,
  reads: reads as Stage['reads'],
  writes: [writes as Stage['reads']],
  deadLetters: `${name}.dead`,
  state: `${name}.state`,
  dropRepeats: true,
});
const stages = [stageOf('one', 'in', 'mid'), stageOf('two', 'mid', 'out')];
await log.ensureTopics(
  ['in', 'mid', 'out', ...stages.flatMap(({ deadLetters, state }) => [deadLetters, state])].map(
    (name) => ({
      name,
      partitions: pipeline.partitions,
      keep: 3_600_000,
      maxRecordBytes: 100_000,
    }),
  ),
);

for (const stage of stages)
  runStage({
    log,
    stage,
    schema: z.object({ n: z.int() }),
    engine: '1',
    handler: ({ data, record, state }) => {
      const key = `count:${record.key}`;
      return {
        emit: [{ topic: stage.writes[0] as string, type: 'test', data }],
        state: [{ key, value: Number(state.get(key) ?? 0) + 1 }],
      };
    },
  });

for (let n = Number(from); n < Number(to); n++) {
  const key = `k${n % 9}`;
  await log.append([
    {
      topic: 'in',
      partition: partitionOf(key, pipeline.partitions),
      key,
      value: Buffer.from(JSON.stringify({ n })),
      headers: toHeaders({
        id: `e${n}` as EventId,
        source: '/test',
        type: 'test',
        receiptId: `r${n}` as ReceiptId,
        trail: '' as Trail,
        traceparent: '',
      }),
    },
  ]);
  appendFileSync(`${directory}/acknowledged`, `${n}\n`);
  if (n === Number(from)) process.stdout.write('begun\n');
}

const count = async (topic: string): Promise<number> =>
  (await log.bounds(topic)).reduce((sum, { latest }) => sum + latest, 0);
while ((await count('out')) < (await count('in')))
  await new Promise((resolve) => setTimeout(resolve, 5));
await log.close();
