import { type Proposal, type WrittenWith, writeWith } from '@quickwire/quicklook';
import type { WritingTask } from './quicklook-engine.ts';

/** What the worker is given: a story, its entities, and a second writer's lines. */
export interface JointTask extends WritingTask {
  readonly proposal: Proposal;
}

/** The worker's task: the gates and the choice, over lines from outside. */
export default ({ story, extraction, former, proposal }: JointTask): WrittenWith =>
  writeWith(story, extraction, proposal, former);
