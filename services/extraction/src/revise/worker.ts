import { revise, WireError } from '@quickwire/wires';
import type { ReviseResult, ReviseTask } from './reviser.ts';

/** The worker's task: a revision and what changes it in, the revision made whole out. */
export default ({ source, partial }: ReviseTask): ReviseResult => {
  try {
    return revise(source, partial, partial.story.feed);
  } catch (error) {
    if (error instanceof WireError) return { fault: error.detail };
    throw error;
  }
};
