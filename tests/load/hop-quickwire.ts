import { type EventLog, runStage } from '@quickwire/streaming';
import { hopStage, Message, topicsOf } from './payload.ts';

/** One hop by the stage runner with all its middleware and a handler that does nothing. */
export const runQuickwireHop = async (run: string, hop: number, log: EventLog): Promise<void> => {
  const topic = topicsOf(run)[hop + 1] as string;
  const member = runStage({
    log,
    stage: hopStage(run, hop),
    schema: Message,
    engine: 'bench',
    handler: ({ data }) => ({ emit: [{ topic, type: 'bench.message', data }] }),
  });
  await member.ready;
};

/** One hop on the bare log: records in, the same records out, no middleware. */
export const runBareHop = async (run: string, hop: number, log: EventLog): Promise<void> => {
  const stage = hopStage(run, hop);
  const member = log.join({
    group: stage.group,
    topic: stage.reads,
    stateTopic: stage.state,
    outputs: [...stage.writes, stage.deadLetters],
    onLease: async (lease) => {
      while (!lease.signal.aborted) {
        const batch = await lease.next({ records: 500, bytes: 4 * 1024 * 1024 });
        if (batch.length === 0) continue;
        await lease.advance({
          outputs: batch.map((record) => ({ ...record, topic: stage.writes[0] as string })),
          state: [],
          consumed: batch.at(-1),
        });
      }
    },
  });
  await member.ready;
};
