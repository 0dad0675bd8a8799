import type { Quantity, Span } from '@quickwire/contracts';
import { readAge } from './age.ts';
import { readChain } from './chain.ts';
import { readDate } from './date.ts';
import { readDuration } from './duration.ts';
import { readFraction } from './fraction.ts';
import { lexemes } from './lexeme.ts';
import { modifierAt } from './modifier.ts';
import { readMoney } from './money.ts';
import { readNumber } from './number.ts';
import { readAmount } from './numeral.ts';
import { mayOpen } from './openers.ts';
import { readOrdinal } from './ordinal.ts';
import { readPercent } from './percent.ts';
import { readQuarter } from './quarter.ts';
import { readRelativeDate } from './relative-date.ts';
import type { Reader, Reading, Scene } from './scene.ts';
import { readScore } from './score.ts';
import type { Clock } from './story-clock.ts';
import { readTimeOfDay } from './time-of-day.ts';
import { readTrap } from './trap.ts';
import { readWeekday } from './weekday.ts';
import { readYear } from './year.ts';

/** The readers, the surest first: of two that read as far, the earlier wins. */
const READERS: readonly Reader[] = [
  readTrap,
  readMoney,
  readPercent,
  readAge,
  readTimeOfDay,
  readDate,
  readChain,
  readYear,
  readWeekday,
  readQuarter,
  readRelativeDate,
  readDuration,
  readScore,
  readFraction,
  readOrdinal,
  readNumber,
];

/** The reading that goes furthest from a place. */
const read = (scene: Scene, at: number): Reading | undefined => {
  const amount = readAmount(scene, at);
  let best: Reading | undefined;
  for (const reader of READERS) {
    const reading = reader(scene, at, amount);
    if (reading !== undefined && reading.next > (best?.next ?? at)) best = reading;
  }
  return best;
};

/** The quantities of one sentence, in order; none overlaps another. Each reader looks at a bounded stretch, so time is linear. */
export const findQuantities = (text: string, sentence: Span, clock: Clock): readonly Quantity[] => {
  const scene: Scene = { lexemes: lexemes(text, sentence.start, sentence.end), clock };
  const found: Quantity[] = [];
  for (let at = 0; at < scene.lexemes.length; ) {
    const reading = mayOpen(scene, at) ? read(scene, at) : undefined;
    if (reading?.measured !== undefined)
      found.push(placed(scene, at, reading.next, reading.measured));
    at = reading?.next ?? at + 1;
  }
  return found;
};

const placed = (
  scene: Scene,
  at: number,
  next: number,
  measured: NonNullable<Reading['measured']>,
): Quantity => {
  const modifier = measured.modifier ?? modifierAt(scene, at, next, measured.kind);
  return {
    ...measured,
    start: scene.lexemes[at]!.start,
    end: scene.lexemes[next - 1]!.end,
    ...(modifier === undefined ? {} : { modifier }),
  };
};
