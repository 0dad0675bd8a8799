// Mutates the sample wires and reads them until the time is up:
//
//   npm run fuzz -- [--seconds 60] [--seed 1] [--data FOLDER] [--save FOLDER]
//
// --data adds wires of others to the corpus. What breaks a promise of `readWire`, or takes over five
// seconds, is told with its seed and its bytes are saved; the command then ends with 1. A seed gives the
// same wires again: `--seed N --seconds 1` starts with that one.
import { mkdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { checkWire } from './check.ts';
import { ownSamples, samplesIn } from './corpus.ts';
import { mutate } from './mutate.ts';
import { randomOf } from './random.ts';

const tooSlowMs = 5000;
const most = 5;

const { values } = parseArgs({
  options: {
    seconds: { type: 'string', default: '60' },
    seed: { type: 'string', default: '1' },
    data: { type: 'string' },
    save: { type: 'string', default: join(tmpdir(), 'quickwire-fuzz') },
  },
});

const numberOf = (name: 'seconds' | 'seed'): number => {
  const value = Number(values[name]);
  if (!Number.isFinite(value) || value < 0)
    throw new Error(`--${name} has to be a number, as in --${name} 60`);
  return value;
};

const corpus = [ownSamples, ...(values.data === undefined ? [] : [values.data])]
  .flatMap(samplesIn)
  .map(({ bytes }) => bytes);

/** What is wrong with how the bytes are read; undefined when nothing is. */
const faultOf = (bytes: Uint8Array): string | undefined => {
  const start = performance.now();
  try {
    checkWire(bytes);
  } catch (error) {
    return error instanceof Error ? (error.stack ?? error.message) : String(error);
  }
  const ms = Math.round(performance.now() - start);
  return ms > tooSlowMs ? `${bytes.length} bytes took ${ms} ms` : undefined;
};

const report = (seed: number, bytes: Uint8Array, fault: string): void => {
  mkdirSync(values.save, { recursive: true });
  const path = join(values.save, `seed-${seed}.wire`);
  writeFileSync(path, bytes);
  console.error(`seed ${seed}: ${fault}\n  ${bytes.length} bytes saved to ${path}`);
};

const end = performance.now() + numberOf('seconds') * 1000;
let seed = numberOf('seed');
let [wires, faults] = [0, 0];
for (; performance.now() < end && faults < most; seed++) {
  const bytes = mutate(corpus, randomOf(seed));
  const fault = faultOf(bytes);
  wires++;
  if (fault === undefined) continue;
  faults++;
  report(seed, bytes, fault);
}
console.log(
  `${wires} wires from ${corpus.length} samples, last seed ${seed - 1}: ${faults} at fault`,
);
if (faults > 0) process.exitCode = 1;
