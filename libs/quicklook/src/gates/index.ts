import type { GateFinding } from '@quickwire/contracts';
import { argument } from './argument.ts';
import { attribution } from './attribution.ts';
import { condition } from './condition.ts';
import type { Gate } from './gate.ts';
import { governed } from './governed.ts';
import { incomplete, looksIncomplete } from './incomplete.ts';
import { length } from './length.ts';
import { modality } from './modality.ts';
import { negation } from './negation.ts';
import { newWord } from './new-word.ts';
import type { Place, Proof } from './proof.ts';
import { quantity } from './quantity.ts';
import { quotation } from './quotation.ts';
import { looksLoose, reference } from './reference/reference.ts';
import { roles } from './roles.ts';
import { tense } from './tense.ts';
import { time } from './time.ts';
import { unsure } from './unsure.ts';

/** All that must prove a line. */
export const GATES: readonly Gate[] = [
  length,
  quotation,
  newWord,
  negation,
  modality,
  condition,
  tense,
  quantity,
  time,
  attribution,
  argument,
  governed,
  incomplete,
  reference,
  roles,
  unsure,
];

/** Gates for which the line itself must be tagged, parsed or searched: nine in ten lines fall to the others before. */
const COSTLY: readonly Gate[] = [quantity, governed, incomplete, reference, roles];
const CHEAP: readonly Gate[] = GATES.filter((gate) => !COSTLY.includes(gate));
const CHEAPEST_FIRST: readonly Gate[] = [...CHEAP, ...COSTLY];

/** A gate that does not prove the line, found at least cost; undefined where all do. */
export const faultOf = (proof: Proof): GateFinding | undefined => {
  for (const gate of CHEAPEST_FIRST) {
    const detail = gate.fault(proof);
    if (detail !== undefined) return { gate: gate.name, detail };
  }
  return undefined;
};

/** Whether every gate proves the line; for less than `faultOf`, as what shows before it is parsed is looked at first. */
export const isProved = (proof: Proof): boolean => {
  const passes = (gate: Gate): boolean => gate.fault(proof) === undefined;
  return (
    CHEAP.every(passes) && !looksIncomplete(proof) && !looksLoose(proof) && COSTLY.every(passes)
  );
};

/** Whether it shows before the sentence is parsed that no line of it can be proved. */
export const provesNoneUnread = (place: Place): boolean =>
  GATES.some((gate) => gate.stopsUnread?.(place) === true);

/** Whether no line of the sentence can be proved, whatever it keeps. */
export const provesNone = (place: Place): boolean =>
  provesNoneUnread(place) || GATES.some((gate) => gate.stopsAll?.(place) === true);

/** Everything that speaks against the line. */
export const findingsOf = (proof: Proof): readonly GateFinding[] =>
  GATES.flatMap((gate) => {
    const detail = gate.fault(proof);
    return detail === undefined ? [] : [{ gate: gate.name, detail }];
  });
