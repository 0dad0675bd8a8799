import { existsSync } from 'node:fs';
import { type PackedWire, type ReadTask, readWireModule } from '@quickwire/wires';

const { default: read } = (await import(readWireModule.href)) as {
  default: (task?: ReadTask) => PackedWire | undefined;
};

/** Reads wires as the door's thread does, but does first what a wire's text tells it to, however bad. */
export default (task?: ReadTask): PackedWire | undefined => {
  const [, act, file = ''] =
    /act=(\w+)(?::([^ "]+))?/.exec(Buffer.from(task?.bytes ?? []).toString()) ?? [];
  if (act === 'wait') while (!existsSync(file));
  if (act === 'loop') for (;;);
  if (act === 'fill') {
    const kept: string[][] = [];
    for (;;) kept.push(Array.from({ length: 100_000 }, (_, i) => `${i} of ${kept.length}`));
  }
  return read(task);
};
