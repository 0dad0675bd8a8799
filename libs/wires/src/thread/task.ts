import { readWire } from '../read-wire.ts';
import type { WireContext } from '../wire-format.ts';
import { type PackedWire, packWire } from './packed-wire.ts';

/** A wire to read in a thread of its own. */
export interface ReadTask {
  readonly bytes: Uint8Array;
  readonly context: WireContext;
}

/** A thread's task: a wire in, what {@link readWire} makes of it out. Without a wire it says that the thread is up. */
export default (task?: ReadTask): PackedWire | undefined =>
  task && packWire(readWire(task.bytes, task.context));
