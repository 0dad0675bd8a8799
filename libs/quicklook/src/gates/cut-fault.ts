import { type Draft, keptTokens, placesOf, textOf, treeOfDraft } from '../draft/draft.ts';
import { readLine } from '../reading/reading.ts';
import { remembered } from '../remembered.ts';
import { argument } from './argument.ts';
import { attribution } from './attribution.ts';
import { condition } from './condition.ts';
import { modality } from './modality.ts';
import { negation } from './negation.ts';
import { quotation } from './quotation.ts';
import { tense } from './tense.ts';
import { time } from './time.ts';
import { unsure } from './unsure.ts';

/** Gates that see by the sentence alone what a cut took from it. */
const OF_CUTS = [
  negation,
  modality,
  condition,
  tense,
  time,
  argument,
  unsure,
  quotation,
  attribution,
];

/** Whether these gates let the draft's cuts pass. Another cut may do where they do not; the line still goes through every gate. */
export const isCutSafely = remembered((draft: Draft): boolean => {
  const { reading, sentence } = draft;
  const source = treeOfDraft(draft);
  const text = textOf(draft);
  const aligned = keptTokens(draft);
  const places = placesOf(draft);
  const line = readLine(reading, text);
  if (!line) return false;
  const proof = { given: text, text, line, reading, sentence, source, aligned, places };
  return OF_CUTS.every((gate) => gate.fault(proof) === undefined);
});
