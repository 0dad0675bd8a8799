/** A text made from tokens, and where in it each token lies. */
export interface RunningText {
  readonly text: string;
  readonly places: readonly { readonly start: number; readonly end: number }[];
}

/** Marks and clitics that stand at the word before them. */
const CLINGS_LEFT = /^(?:[,.:;!?)\]}%…”’»™]|\.\.\.|''|['’](?:s|S|re|ve|ll|d|m)|n['’]t)$/;
/** Marks that stand at the word after them. */
const CLINGS_RIGHT = /^(?:[([{$£€₹#“‘«]|``)$/;
const MONTH =
  /^(?:January|February|March|April|May|June|July|August|September|October|November|December|News)$/;

const hasAlphanumeric = (token: string | undefined): token is string =>
  token !== undefined && /[\p{L}\p{N}]/u.test(token);

/** Whether a token stands at its neighbour to the left or right; undefined where the marks' tables decide. */
interface Joint {
  readonly left: boolean;
  readonly right: boolean;
}

const APART: Joint = { left: false, right: false };
const LEFT: Joint = { left: true, right: false };
const RIGHT: Joint = { left: false, right: true };
const BOTH: Joint = { left: true, right: true };

/** Puts the tokens of one sentence together as they are written: quotes in pairs, marks at their words, hyphens within words. */
export const detokenise = (tokens: readonly string[]): RunningText => {
  const places: { start: number; end: number }[] = [];
  const quotes = { double: false, single: false };
  let text = '';
  let joined = true;
  tokens.forEach((token, at) => {
    const joint = jointOf(tokens, at, quotes);
    if (!joined && !joint.left) text += ' ';
    places.push({ start: text.length, end: text.length + token.length });
    text += token;
    joined = joint.right;
  });
  return { text, places };
};

const jointOf = (
  tokens: readonly string[],
  at: number,
  quotes: { double: boolean; single: boolean },
): Joint => {
  const token = tokens[at]!;
  const before = tokens[at - 1];
  const after = tokens[at + 1];
  if (token === '"') {
    quotes.double = !quotes.double;
    return quotes.double ? RIGHT : LEFT;
  }
  if (token === "'") return apostrophe(before, after, quotes);
  // A contraction cut in three: don ’ t.
  if (token === '’' && /^[a-z]$/.test(after ?? '')) return BOTH;
  if (/^\p{Sc}$/u.test(token) || /^[A-Z]{1,3}\$$/.test(token))
    return { left: CLINGS_LEFT.test(token), right: /^\d/.test(after ?? '') };
  if (token === '/' && hasAlphanumeric(before) && hasAlphanumeric(after)) return BOTH;
  // AT&T, A&M.
  if (token === '&' && /^[A-Z]{1,2}$/.test(before ?? '') && /^[A-Z]{1,2}$/.test(after ?? ''))
    return BOTH;
  if (token === '-' && isHyphen(tokens, at)) return BOTH;
  if (CLINGS_LEFT.test(token)) return LEFT;
  return CLINGS_RIGHT.test(token) ? RIGHT : APART;
};

const apostrophe = (
  before: string | undefined,
  after: string | undefined,
  quotes: { single: boolean },
): Joint => {
  if (quotes.single) {
    quotes.single = false;
    return LEFT;
  }
  if (/s$/i.test(before ?? '') || after === undefined) return LEFT;
  quotes.single = true;
  return RIGHT;
};

/** Within a word (COVID-19, Jean-Pierre), not the dash of a dateline or of a date: "BEIJING - China", "25 March - Fear". */
const isHyphen = (tokens: readonly string[], at: number): boolean => {
  const before = tokens[at - 1];
  const after = tokens[at + 1];
  if (!hasAlphanumeric(before) || !hasAlphanumeric(after)) return false;
  if (!/^\p{Lu}/u.test(after)) return true;
  const dateline = at < 10 && /^\p{Lu}/u.test(tokens[0]!) && !/^[A-Z][a-z]+$/.test(before);
  return !dateline && !MONTH.test(before);
};
