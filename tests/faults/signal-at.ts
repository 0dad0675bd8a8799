import { writeSync } from 'node:fs';
import type { SignalPoint } from './setting.ts';

/** A fault hook by which a process sends itself a signal at a point; it says the point's name first. */
export const signalAt = (at: SignalPoint | undefined): ((point: string) => void) => {
  let stepsUnderWay = 0;
  let passed = 0;
  let sent = false;
  return (point) => {
    if (point === 'advance:before') stepsUnderWay += 1;
    if (point === 'advance:after') stepsUnderWay -= 1;
    if (point !== at?.point || sent) return;
    passed += 1;
    if (passed < at.time) return;
    // Another step, stopped between its check and its write, may write its outputs late: a limit of the
    // guarantees, and not what is tested here.
    if (at.signal === 'SIGSTOP' && stepsUnderWay > 1) return;
    sent = true;
    writeSync(1, `${point}\n`);
    process.kill(process.pid, at.signal);
  };
};
