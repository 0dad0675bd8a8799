import { remembered } from '../remembered.ts';
import { isWeekday } from './calendar.ts';
import { isFiniteTag, subjectOf, type Tree } from './tree.ts';
import { SAYING } from './words.ts';

/** How the words of who says something begin, by their tag. */
export const SPEAKER = /^(?:DET|ADJ|NOUN|PROPN|NUM|PRON)$/;
/** What opens a sentence whose main clause may come last. */
const OPENING =
  /^(?:as|after|before|when|while|although|though|since|because|if|once|until|unless|in|on|at|during|following|despite|with|without|under|for|by|from|amid|like|unlike|to)$/;
/** Longest closing source, in tokens. */
const LONGEST = 18;

/** Verbs of those who say what they cannot know. */
const CLAIMS = /^(?:charges?|charged|fears?|feared|suspects?|suspected|understands?|states|heard)$/;

/** A source that closes a sentence, told by its place alone: the comma before it, and its verb. */
interface Closing {
  readonly comma: number;
  readonly verb: number;
}

const NONE: Closing = { comma: -1, verb: -1 };

/** Behind the last word. */
const wordsEnd = ({ tokens }: Tree): number =>
  tokens.findLastIndex(({ kind }) => kind !== 'mark') + 1;

/** "A move [the mayor opposes]": a noun and somebody behind it, whose verb tells of the noun. */
const isOfNoun = ({ tags }: Tree, first: number, verb: number): boolean =>
  tags
    .slice(first + 1, verb)
    .some(
      (tag, step) =>
        /^(?:DET|PRON)$/.test(tag) && /^(?:NOUN|PROPN)$/.test(tags[first + step] as string),
    );

/** "… charged on Friday": the last word behind which a day alone stands. */
const lastWord = ({ words }: Tree, end: number): number =>
  words.findLastIndex((word, at) => at < end && !isWeekday(word) && word !== 'on');

/** What begins a clause that is no source. */
const JOINS = /^(?:that|who|which|whom|whose|and|but|or|so)$/;
/** So short a clause with such a verb last is a source, whatever the tagger makes of it. */
const SHORT = 9;

/** "Activists allege", "a Greek charity fears", "rumour has it". */
const verbByWord = (tree: Tree, first: number, end: number): number | undefined => {
  const { words } = tree;
  if (words[end - 1] === 'it' && words[end - 2] === 'has') return end - 2;
  const opening = words[first] as string;
  if (end - first >= SHORT || OPENING.test(opening) || JOINS.test(opening)) return undefined;
  const last = lastWord(tree, end);
  const says = SAYING.has(words[last] as string) || CLAIMS.test(words[last] as string);
  return last > first && says ? last : undefined;
};

/** "A sergeant who saw it told the jury". */
const verbBehindRelative = ({ words, penn }: Tree, first: number, end: number) => {
  const relative = penn.findIndex((tag, at) => at > first && at < end && /^W/.test(tag));
  const told = words.findLastIndex((word, at) => at < end && end - at < 5 && SAYING.has(word));
  // The first verb behind it is the relative's own.
  const own = penn.findIndex((tag, at) => at > relative && at < told && isFiniteTag(tag));
  return relative >= 0 && own > relative && !penn.slice(told + 1, end).some(isFiniteTag)
    ? told
    : undefined;
};

/** "Residents complain": somebody with a finite verb that has no object. */
const verbByTag = (tree: Tree, first: number, end: number): number | undefined => {
  const verb = lastWord(tree, end);
  const isOnly = isFiniteTag(tree.penn[verb]) && !tree.penn.slice(first, verb).some(isFiniteTag);
  return verb > first && isOnly && !isOfNoun(tree, first, verb) ? verb : undefined;
};

/**
 * "…, a charity fears", "…, residents complain", "…, or so an aide claims": behind the last comma somebody with a verb that has no object is the
 * source of what stands before, whatever the verb. Both -1 where there is none.
 */
export const closingSpeaker = remembered((tree: Tree): Closing => {
  const { words, tags, penn } = tree;
  const end = wordsEnd(tree);
  const comma = words.lastIndexOf(',', end - 1);
  if (comma < 4 || end - comma > LONGEST || OPENING.test(words[0] as string)) return NONE;
  if (!penn.slice(0, comma).some(isFiniteTag)) return NONE;
  const first = words[comma + 1] === 'or' && words[comma + 2] === 'so' ? comma + 3 : comma + 1;
  const isSomebody = SPEAKER.test(tags[first] ?? '') && !/^W/.test(penn[first] ?? '');
  // "…, two of whom escaped", "…, less than analysts expected".
  const isPlain = !tree.words.some(
    (word, at) => at >= first && at < end && (word === 'than' || /^W/.test(penn[at] as string)),
  );
  const verb =
    (isPlain ? verbByWord(tree, first, end) : undefined) ??
    (isSomebody ? verbBehindRelative(tree, first, end) : undefined) ??
    (isSomebody && isPlain ? verbByTag(tree, first, end) : undefined);
  return verb === undefined ? NONE : { comma, verb };
});

/** Where the words of a closing "…, police said Monday" or "…, according to police" begin, at its comma; the end of the words where there is none. */
export const closingSource = remembered((tree: Tree): number => {
  const end = wordsEnd(tree);
  const said = tree.tokens.findLastIndex(
    (_, at) =>
      at < end &&
      end - at <= 8 &&
      SAYING.has(tree.words[at] as string) &&
      tree.tags[at] === 'VERB' &&
      subjectOf(tree, at) !== undefined,
  );
  // "…, announced Ada Moe, the minister".
  const turned = tree.tokens.findLastIndex(
    (_, at) =>
      end - at <= 14 &&
      tree.words[at - 1] === ',' &&
      SAYING.has(tree.words[at] as string) &&
      /^VB[DZ]$/.test(tree.penn[at] as string) &&
      // "Orm, who won in May, [told] a station …": the sentence's own verb.
      (subjectOf(tree, at) ?? at) >= at &&
      /^(?:PROPN|DET|NOUN)$/.test(tree.tags[at + 1] ?? ''),
  );
  if (turned > 3) return turned - 1;
  const according = tree.words.lastIndexOf('according');
  if (according > 3 && end - according <= 14 && tree.words[according - 1] === ',')
    return according - 1;
  const { comma } = closingSpeaker(tree);
  if (comma >= 0) return comma;
  if (said < 0) return end;
  for (let at = said; at > said - 14 && at > 0; at--)
    if (tree.words[at] === ',' && tree.tags[at + 1] !== 'VERB') return at;
  return end;
});
