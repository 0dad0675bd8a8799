import { remembered } from '../remembered.ts';
import { isOfCalendar } from './calendar.ts';
import { quotedTokens } from './quoted.ts';
import { dependents, type Tree } from './tree.ts';

/** Whether a word is the article of a noun. */
export const isArticle = ({ words, relations }: Tree, at: number): boolean =>
  relations[at] === 'det' && /^(?:the|an?)$/.test(words[at] as string);

/** Without its article another amount, or the other side: "a few", "a number of", "the no vote". */
const AMOUNT =
  /^(?:few|little|bit|lot|number|couple|dozens?|handful|good|great|hundred|thousand|million|billion|trillion|quarter|third|half|fraction|majority|minority|record|further|single|mere|full|total|combined|same|other|others|latter|former|rest|most|more|whole|only|one|ones|no|not|non|anti|right|left)$/;

/** What leans on an article behind it: "half a day", "only a court", "said that the ministry". */
const LEANS =
  /^(?:half|such|quite|rather|what|many|not|never|no|all|both|per|once|twice|times|too|so|as|either|neither|only|just|even|hardly|barely|scarcely|merely|nearly|almost|still|that|which|whose|this)$/;

/** What an amount is told in: "10 euros a share", "within a mile", "by a goal". */
const MEASURE =
  /^(?:barrels?|tons?|tonnes?|gallon|lit(?:re|er)s?|ounce|pounds?|kilos?|kilograms?|bushel|head|piece|dose|bottle|person|mile|kilomet(?:re|er)s?|met(?:re|er)s?|foot|feet|inch|yards?|points?|goals?|cent|penny|innings|runs?|strokes?|shots?|lengths?|seconds?|share)$/;

/** Without its article another thing, or another turn of phrase, where nothing tells which: "in [the] end", "left [the] office". */
const TURNS =
  /^(?:absence|air|back|bed|board|bottom|case|charge|church|college|court|end|event|face|fire|front|future|ground|hand|head|home|hospital|interest|light|name|presence|house|jail|lead|left|market|office|past|peace|phone|place|power|prison|question|right|row|sale|school|sea|side|spot|stake|state|strike|table|teacup|top|town|trial|university|view|wake|way|will)$/;

/** Verbs behind which the article makes a noun of it: "is a", "became the". */
const EQUATES =
  /^(?:be|am|is|are|was|were|been|being|(?:become|remain|seem|prove|stay|turn|call|name|elect)s?|became|(?:remain|seem|prov|stay|turn|call|nam|elect)ed|dies|died)$/;

/** Words of which "of the …" takes a part: "one of the ships". */
const PART =
  /^(?:one|some|most|many|each|none|half|any|all|several|few|both|either|neither|part|much)$/;

/** An opening single mark: what it quotes is told word for word. */
const SINGLE = /^[‘'`]$/;

/** Whether the words before and behind would be read together: "called the minister a liar", "80 dollars a barrel". */
const collides = (tree: Tree, at: number): boolean =>
  at > 0 && /^(?:NOUN|PROPN|ADJ|PRON|NUM|PART)$/.test(tree.tags[at - 1] as string);

/** "Jack the Ripper", "the Church of the Nativity", "The Hague": it is of a name. */
const isOfName = (tree: Tree, at: number, noun: number): boolean => {
  const isCapital = (token: number): boolean => /^\p{Lu}/u.test(tree.tokens[token]?.text ?? '');
  if (at === 0) return tree.tags[noun] === 'PROPN';
  if (isCapital(at)) return true;
  const before = /^(?:of|and|in)$/.test(tree.words[at - 1] as string) ? at - 2 : at - 1;
  return isCapital(at + 1) && before >= 0 && isCapital(before);
};

/** Whether a headline may leave an article out: its noun stays what it is, how many there are of it, and what it is to the others. */
const mayGo = (tree: Tree, at: number): boolean => {
  const { words, tags, heads, relations } = tree;
  if (!isArticle(tree, at)) return false;
  const noun = heads[at] as number;
  // "The rich", "the most", "the 1990s".
  if (noun <= at || !/^(?:NOUN|PROPN)$/.test(tags[noun] as string)) return false;
  if (isOfName(tree, at, noun) || collides(tree, at)) return false;
  const isOne = words[at] !== 'the';
  if (isOne && (tags[noun] === 'PROPN' || MEASURE.test(words[noun] as string))) return false;
  for (let place = at + 1; place <= noun; place++)
    if (AMOUNT.test(words[place] as string) || tags[place] === 'NUM') return false;
  const before = words[at - 1] ?? '';
  if (LEANS.test(before)) return false;
  // "Did not have a problem", "never built a bridge".
  const isDenied = dependents(tree, heads[noun] as number, 'advmod').some((no) =>
    /^(?:not|n't|never)$/.test(words[no] as string),
  );
  if (isOne && isDenied) return false;
  const isBare = noun === at + 1;
  // "To [the] vote" may be what one does.
  const isDoer = /^nsubj/.test(relations[noun] as string);
  if (isBare && (before === 'to' || (!isDoer && TURNS.test(words[noun] as string)))) return false;
  if (before === 'of' && (PART.test(words[at - 2] ?? '') || tags[at - 2] === 'NUM')) return false;
  // "Over the years", "a day later", "in the morning", "twice a month".
  if (isOfCalendar(words[noun] as string)) return false;
  // "The singer and the actor" are two, "the singer and actor" one.
  if (relations[noun] === 'conj' || dependents(tree, noun, 'conj').length > 0) return false;
  // "Orm is a baker", "Lorne became the first town": a sentence is no headline where it says what something is.
  return (
    dependents(tree, noun, 'cop').length === 0 && !EQUATES.test(words[heads[noun] as number] ?? '')
  );
};

/** The articles of a sentence that a headline may leave out, where their noun stays. None of what somebody said. */
export const looseArticles = remembered((tree: Tree): readonly number[] => {
  if (tree.tokens.some(({ text }) => SINGLE.test(text))) return [];
  const quoted = quotedTokens(tree);
  return tree.tokens.flatMap((_, at) => (!quoted[at] && mayGo(tree, at) ? [at] : []));
});
