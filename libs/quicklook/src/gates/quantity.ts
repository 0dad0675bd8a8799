import type { Quantity } from '@quickwire/contracts';
import { quantitiesOf, sameQuantity } from '@quickwire/language';
import { dependents, subtree } from '../reading/tree.ts';
import { BOUND } from '../reading/words.ts';
import type { Gate } from './gate.ts';
import { droppedOf, isKept, type Proof } from './proof.ts';

/** Without a figure or a word for one there is no quantity to look for. */
const COUNTS =
  /\d|\b(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\p{L}+teen|\p{L}+ty|\p{L}+ies|half|halves|thirds?|quarters?|dozens?|hundreds?|thousands?|millions?|billions?|trillions?|per ?cent|first|second)\b/iu;

const sayAlike = (a: Quantity, b: Quantity): boolean =>
  sameQuantity(a, b) && a.modifier === b.modifier;

/** A word that bounds a number, cut from before it: "at least", "as many as". */
const lostBound = (proof: Proof): number | undefined => {
  const { source } = proof;
  return droppedOf(proof).find((at) => {
    if (!BOUND.has(source.words[at] as string)) return false;
    const next = [1, 2, 3].map((step) => at + step).find((near) => source.tags[near] === 'NUM');
    return next !== undefined && isKept(proof, next);
  });
};

/** One of several coordinated things counted, the others cut: a sum that is one no more. */
const lostPart = (proof: Proof): number | undefined => {
  const { source } = proof;
  return droppedOf(proof).find((at) => {
    if (
      source.relations[at] !== 'conj' ||
      !/^(?:NOUN|PROPN|NUM|ADJ|PRON)$/.test(source.tags[at] as string)
    )
      return false;
    // "…, as well as a school": one thing more, and no part of a sum.
    const between = source.words.slice(source.heads[at], at).join(' ');
    if (/\bas well as\b/.test(between)) return false;
    // "… and is now able to": a second predicate, no second thing.
    if (dependents(source, at, 'cop', 'nsubj').length > 0) return false;
    return isKept(proof, source.heads[at] as number);
  });
};

/** "By 175 votes [to 174]": the other side of a count. */
const lostOpposite = (proof: Proof): number | undefined => {
  const { words, tags } = proof.source;
  return droppedOf(proof).find(
    (at) =>
      words[at] === 'to' &&
      tags[at + 1] === 'NUM' &&
      !isKept(proof, at + 1) &&
      isKept(proof, at - 1) &&
      (tags[at - 1] === 'NUM' || (tags[at - 2] === 'NUM' && /^votes?$/.test(words[at - 1] ?? ''))),
  );
};

const EACH =
  /^(?:second|minute|hour|day|night|week|weekend|month|quarter|year|season|century|tonne|ton|pound|kilo|kilogram|gram|ounce|barrel|bushel|litre|liter|gallon|acre|hectare|metre|meter|kilometre|kilometer|mile|foot|square|head|person|child|family|household|student|pupil|passenger|share|unit|piece|ticket|game|match|visit|trip|shift|dose|bottle)s?$/;

/** "14 million crowns [a year]", "$80 [per barrel]": what an amount is counted by. */
const lostRate = (proof: Proof): number | undefined => {
  const { source } = proof;
  return droppedOf(proof).find((at) => {
    if (!/^(?:an?|per|each|every)$/.test(source.words[at] as string)) return false;
    if (!EACH.test(source.words[at + 1] ?? '') || !isKept(proof, at - 1)) return false;
    // The amount right before it: a number, or the noun it counts.
    const amount = source.tokens.slice(Math.max(0, at - 4), at);
    return (
      /^(?:NUM|NOUN|SYM|PROPN)$/.test(source.tags[at - 1] as string) &&
      amount.some(
        ({ text }, step) => /\d/.test(text) || source.tags[Math.max(0, at - 4) + step] === 'NUM',
      )
    );
  });
};

/** Words of a share, a rate or a rank, which hold for what they are taken of alone. */
const OF_A_WHOLE =
  /%|\b(?:per ?cent|percentage|quarter|thirds?|half|majority|most|average|rate|ratio|record|all|every|highest|lowest|largest|biggest|leading|total|just|only)\b/i;

/** "37% of crashes [in Westland]": where or of whom, cut from a share. */
const lostWhole = ({ source, places, text }: Proof): number | undefined =>
  OF_A_WHOLE.test(text)
    ? source.tokens.findIndex((_, at) => {
        if ((places[at] as number) >= 0 || !/^(?:obl|nmod)$/.test(source.relations[at] as string))
          return false;
        const head = source.heads[at] as number;
        if ((places[head] ?? -1) < 0) return false;
        // "A spokesman [in Oslo] said it was the third": of a noun that tells no share.
        const isOfShare = subtree(source, head).some((word) =>
          OF_A_WHOLE.test(source.words[word] as string),
        );
        if (source.relations[at] === 'nmod' && !isOfShare) return false;
        const [mark] = dependents(source, at, 'case');
        return (
          mark !== undefined &&
          /^(?:in|among|of|across|for|at|per|within|to|since|until|during)$/.test(
            source.words[mark] as string,
          )
        );
      })
    : undefined;

/** Each number of the line is the sentence's own, with its bounds, its unit and all its parts. */
export const quantity: Gate = {
  name: 'quantity',
  fault(proof) {
    const { source, text, reading, sentence } = proof;
    const bound = lostBound(proof);
    if (bound !== undefined) return `the bound “${source.tokens[bound]?.text}” is lost`;
    const part = lostPart(proof);
    if (part !== undefined) return `“${source.tokens[part]?.text}” is lost from what is joined`;
    const opposite = lostOpposite(proof);
    if (opposite !== undefined) return `“to ${source.tokens[opposite + 1]?.text}” is lost`;
    const rate = lostRate(proof);
    if (rate !== undefined)
      return `“${source.tokens[rate]?.text} ${source.tokens[rate + 1]?.text}” is lost, by which an amount is counted`;
    const shared = droppedOf(proof).find((at) => source.words[at] === 'respectively');
    if (shared !== undefined) return '“respectively” is lost';
    const whole = lostWhole(proof) ?? -1;
    if (whole >= 0) return `“${source.tokens[whole]?.text}” is lost, of which a share is told`;
    if (!COUNTS.test(text)) return undefined;
    const own = reading.quantitiesIn(sentence);
    const stray = quantitiesOf(text).find(
      (found) =>
        found.kind !== 'date' &&
        found.kind !== 'time' &&
        !own.some((known) => sayAlike(found, known)),
    );
    return stray && `“${text.slice(stray.start, stray.end)}” counts another thing in the sentence`;
  },
};
