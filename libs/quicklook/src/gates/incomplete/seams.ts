import { closingSpeaker } from '../../reading/closing-source.ts';
import { quotedTokens } from '../../reading/quoted.ts';
import { isFiniteTag, subjectOf } from '../../reading/tree.ts';
import { isKept, type Proof, runsOf } from '../proof.ts';

/** "Norway sent tanks; Sweden [did not]": of what semicolons part, a line tells one whole part or all of it. */
const crossesParts = ({ source, places }: Proof): boolean => {
  const parts = new Map<number, { kept: number; all: number }>();
  let part = 0;
  for (const [at, word] of source.words.entries()) {
    if (word === ';') part++;
    if (source.tokens[at]?.kind === 'mark') continue;
    const count = parts.get(part) ?? { kept: 0, all: 0 };
    parts.set(part, {
      kept: count.kept + ((places[at] as number) >= 0 ? 1 : 0),
      all: count.all + 1,
    });
  }
  const told = [...parts.values()].filter(({ kept }) => kept > 0);
  return told.length > 1 && (told.length < parts.size || told.some(({ kept, all }) => kept < all));
};

const DASH = /^(?:—|–|--?)$/;

/** "A man - his second arrest [in a week - for theft]": one of two dashes. */
const halfDashed = ({ source, places }: Proof): boolean => {
  const dashes = source.words.flatMap((word, at) => {
    const { start = 0, end = 0 } = source.tokens[at] ?? {};
    // "22-year-old": no dash.
    const isApart =
      /^(?:—|--)$/.test(word) ||
      source.tokens[at - 1]?.end !== start ||
      source.tokens[at + 1]?.start !== end;
    return DASH.test(word) && isApart ? [at] : [];
  });
  return dashes.length === 2 && dashes.filter((at) => (places[at] as number) >= 0).length === 1;
};

/** "Killed six people: two in Cork[, three in Wales]": a list behind a colon that lacks some of it. */
const halfListed = (proof: Proof): boolean => {
  const { words, tokens, tags } = proof.source;
  const quoted = quotedTokens(proof.source);
  const colon = words.findIndex((word, at) => word === ':' && !quoted[at]);
  return (
    colon > 0 &&
    tags.slice(Math.max(0, colon - 4), colon).includes('NUM') &&
    isKept(proof, colon) &&
    tokens.some(({ kind }, at) => at > colon && kind !== 'mark' && !isKept(proof, at))
  );
};

/** "A firm in Oslo, [Norway,] agreed", "the lawyer, Gary Mack[, who was ill,] told": of two commas between a subject and its verb one stays. */
const halfSetOff = (proof: Proof): boolean => {
  const { source, places } = proof;
  const verb = source.penn.findIndex((tag, at) => isFiniteTag(tag) && (places[at] as number) >= 0);
  if (verb < 0) return false;
  const commas = source.words.flatMap((word, at) => (word === ',' && at < verb ? [at] : []));
  const kept = commas.filter((at) => (places[at] as number) >= 0);
  // An opening phrase has one comma of its own.
  const [only] = kept;
  if (kept.length !== 1 || only === undefined || commas.length < 2) return false;
  const subject = source.root < 0 ? undefined : subjectOf(source, source.root);
  if (subject !== undefined && only < subject) return false;
  const opens =
    /^(?:ADP|SCONJ|ADV|VERB)$/.test(source.tags[0] as string) ||
    /^(?:last|this|next|every|each)$/.test(source.words[0] as string);
  const isFirst = (places[0] as number) >= 0;
  return (
    !(opens && isFirst) &&
    runsOf(proof).some((run) => run.includes(verb - 1) || run.includes(only - 1))
  );
};

/** "Was jailed in Oslo[ on Monday,] a court heard": the comma before the source. */
const lostSourceComma = (proof: Proof): boolean => {
  const { comma, verb } = closingSpeaker(proof.source);
  return verb >= 0 && isKept(proof, verb) && !isKept(proof, comma);
};

const SEAMS: readonly (readonly [(proof: Proof) => boolean, string])[] = [
  [lostSourceComma, 'the comma before its source is lost'],
  [crossesParts, 'it joins parts of two clauses'],
  [halfDashed, 'one of two dashes is lost'],
  [halfListed, 'its list is cut short'],
  [halfSetOff, 'one of two commas is lost'],
];

/** What the marks of a line show to be half of something; undefined where the rest reads on. */
export const brokenSeam = (proof: Proof): string | undefined =>
  SEAMS.find(([isBroken]) => isBroken(proof))?.[1];
