import { remembered } from '../remembered.ts';
import { isOfCalendar } from './calendar.ts';
import { quotedTokens } from './quoted.ts';
import { dependents, type Tree } from './tree.ts';

const ARTICLE = /^(?:the|an?)$/;

/** Without its article another amount: "a few", "a million", "a number of". */
const AMOUNT =
  /^(?:few|little|bit|lot|number|couple|dozens?|handful|good|great|hundred|thousand|million|billion|trillion|quarter|third|half|fraction|majority|minority|record|further|single|mere|full|total|combined|same|other|others|latter|former|rest|most|more|whole|only|one|ones)$/;

/** What leans on an article behind it: "half a day", "such a man", "twice a day", "as high a price". */
const LEANS =
  /^(?:half|such|quite|rather|what|many|not|never|no|all|both|per|once|twice|times|too|so|as|either|neither)$/;

/** Counted by: "$5 a barrel", "10 euros a share". */
const RATE = /^(?:barrel|tonne?|gallon|litre|liter|ounce|pound|kilo|mile|share|head|piece|dose)$/;

/** Without its article another thing, or another turn of phrase, where nothing tells which: "in [the] house", "at [the] court", "in [the] end". */
const TURNS =
  /^(?:air|back|bed|bottom|case|charge|church|college|court|end|event|face|front|ground|home|hospital|house|jail|market|office|power|prison|question|school|sea|side|stake|top|town|university|way)$/;

/** Verbs behind which the article makes a noun of it: "is a", "became the". */
const EQUATES =
  /^(?:be|am|is|are|was|were|been|being|become|becomes|became|remain|remains|remained|seem|seems|seemed)$/;

/** Whether a headline may leave an article out: its noun stays as it is, and so does how many there are of it. */
const mayGo = (tree: Tree, at: number): boolean => {
  if (tree.relations[at] !== 'det' || !ARTICLE.test(tree.words[at] as string)) return false;
  const noun = tree.heads[at] as number;
  // "The rich", "the most", "the 1990s" are what they are by their article, and so is a name that has one: "The Hague".
  if (noun <= at || !/^(?:NOUN|PROPN)$/.test(tree.tags[noun] as string)) return false;
  if (at > 0 && /^\p{Lu}/u.test(tree.tokens[at]?.text ?? '')) return false;
  const between = tree.words.slice(at + 1, noun + 1);
  if (between.some((word, place) => AMOUNT.test(word) || tree.tags[at + 1 + place] === 'NUM'))
    return false;
  if (at > 0 && LEANS.test(tree.words[at - 1] as string)) return false;
  // "Over the years", "a day later", "in the morning", "twice a month".
  if (isOfCalendar(tree.words[noun] as string)) return false;
  const isCounted = tree.words[at] !== 'the' && RATE.test(tree.words[noun] as string);
  if (isCounted && dependents(tree, noun, 'case').length === 0) return false;
  const isTurn =
    TURNS.test(tree.words[noun] as string) &&
    dependents(tree, noun, 'case').length > 0 &&
    noun === at + 1;
  if (isTurn && dependents(tree, noun, 'nmod', 'acl', 'acl:relcl').length === 0) return false;
  // "Orm is a baker", "Lorne became the first town": a sentence is no headline where it says what something is.
  const isEquated =
    dependents(tree, noun, 'cop').length > 0 ||
    EQUATES.test(tree.words[tree.heads[noun] as number] ?? '');
  return !isEquated && !quotedTokens(tree)[at];
};

/** The articles of a sentence that a headline may leave out, where their noun stays. */
export const looseArticles = remembered((tree: Tree): readonly number[] =>
  tree.tokens.flatMap((_, at) => (mayGo(tree, at) ? [at] : [])),
);
