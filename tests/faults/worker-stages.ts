import { setTimeout as pause } from 'node:timers/promises';
import { type Outcome, StoryReceived, type WholeReceived } from '@quickwire/contracts';
import {
  type Emission,
  type EventLog,
  type Handler,
  PoisonError,
  type RunStageOptions,
  runStage,
  silentObserver,
} from '@quickwire/streaming';
import { z } from 'zod';
import { fateOf, stagesOf, topicIn } from './setting.ts';

const HOLD_MS = 30;

const Numbered = z.object({ n: z.int(), receiptId: z.string() });
type Numbered = z.infer<typeof Numbered>;

/**
 * Runs both stages, each counting the records of a key in its state. The first puts poison aside; the
 * second publishes, some only after a hold. Each writes the outcomes that the ledger counts.
 */
export const startStages = (
  log: EventLog,
  run: string,
  { random, onSecondStage }: { readonly random: () => number; readonly onSecondStage: () => void },
): void => {
  const [one, two] = stagesOf(run);

  const outcome = (
    receiptId: string,
    kind: Pick<Outcome, 'outcome' | 'previous'>,
    name = '',
  ): Emission => ({
    topic: topicIn(run, 'pipeline.outcomes'),
    type: 'outcome',
    name,
    data: { receiptId, feed: 'demo', stage: 'test', at: new Date().toISOString(), ...kind },
  });

  const count: Handler = ({ data, record, state, event }) => {
    const { n } = data as { n: number };
    const key = `count:${record.key}`;
    const seen = Number(state.get(key) ?? 0) + 1;
    return {
      emit: [
        {
          topic: topicIn(run, 'mid'),
          type: 'test',
          data: { n, receiptId: event.receiptId, count: seen },
        },
      ],
      state: [{ key, value: seen }],
    };
  };

  const sort: Handler = async (delivery) => {
    // Now and then, so that a batch is cut into steps of many sizes.
    if (random() < 0.1) await pause(1);
    const { story } = delivery.data as WholeReceived;
    const n = Number(story.headline);
    if (fateOf(n) === 'poison') throw new PoisonError('poison of the test');
    return count({ ...delivery, data: { n } });
  };

  const publish: Handler = async ({ data, record, state, now }) => {
    if (random() < 0.1) await pause(1);
    onSecondStage();
    const { n, receiptId } = data as Numbered;
    if (fateOf(n) === 'held')
      return {
        emit: [outcome(receiptId, { outcome: 'held' })],
        state: [{ key: `held:${record.key}`, value: { n, receiptId }, dueAt: now + HOLD_MS }],
      };
    const key = `count:${record.key}`;
    const seen = Number(state.get(key) ?? 0) + 1;
    return {
      emit: [
        { topic: topicIn(run, 'out'), type: 'test', data: { n, count: seen } },
        outcome(receiptId, { outcome: 'published' }),
      ],
      state: [{ key, value: seen }],
    };
  };

  const common = (name: string) => ({
    log,
    engine: '1',
    observer: {
      ...silentObserver,
      fault: (error: Error) => process.stderr.write(`${name}: ${error.stack}\n`),
    },
  });
  const stages: readonly RunStageOptions[] = [
    {
      ...common('one'),
      stage: one,
      schema: StoryReceived,
      handler: sort,
      announceDeadLetter: ({ event }) => [outcome(event.receiptId, { outcome: 'dead-lettered' })],
    },
    {
      ...common('two'),
      stage: two,
      schema: Numbered.loose(),
      handler: publish,
      onDue: ({ key, value }) => {
        const { n, receiptId } = value as Numbered;
        return {
          emit: [
            { topic: topicIn(run, 'out'), type: 'test', data: { n } },
            outcome(receiptId, { outcome: 'published', previous: 'held' }, 'released'),
          ],
          state: [{ key, value: undefined }],
        };
      },
    },
  ];
  for (const stage of stages) runStage(stage);
};
