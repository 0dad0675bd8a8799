import type { Doc, Sentence } from '@quickwire/language';

/** A way to make of a finished line one that is none. Gives the indices of the tokens, in their order there; undefined where it cannot. */
type Spoiling = (line: Sentence, random: () => number) => readonly number[] | undefined;

export type Fault =
  | 'cut before its end'
  | 'object lost'
  | 'subject lost'
  | 'bare noun phrase'
  | 'verb lost'
  | 'preposition lost'
  | 'participle for a verb'
  | 'words swapped'
  | 'quotes unbalanced'
  | 'complement lost'
  | 'words lost';

/** After one of these something must come. */
const LEADING = /^(?:DT|IN|CC|TO|MD|PRP\$|POS|WDT|WP|WRB|PDT|JJR)$/;

const pick = <T>(items: readonly T[], random: () => number): T | undefined =>
  items[Math.floor(random() * items.length)];

const all = ({ tokens }: Sentence): number[] => [...tokens.keys()];

const subtree = ({ heads }: Sentence, root: number): ReadonlySet<number> => {
  const inside = new Set([root]);
  for (let grown = true; grown; ) {
    grown = false;
    heads!.forEach((head, at) => {
      if (!inside.has(head) || inside.has(at)) return;
      inside.add(at);
      grown = true;
    });
  }
  return inside;
};

const whose = ({ relations }: Sentence, test: RegExp): number[] =>
  relations!.flatMap((relation, at) => (test.test(relation) ? [at] : []));

const withoutSubtree = (line: Sentence, at: number | undefined): readonly number[] | undefined => {
  if (at === undefined) return undefined;
  const lost = subtree(line, at);
  const rest = all(line).filter((token) => !lost.has(token));
  return rest.length >= 2 ? rest : undefined;
};

const onlySubtree = (line: Sentence, at: number | undefined): readonly number[] | undefined => {
  if (at === undefined) return undefined;
  const kept = subtree(line, at);
  return kept.size >= 2 && kept.size < line.tokens.length
    ? [...kept].sort((a, b) => a - b)
    : undefined;
};

const without = (line: Sentence, at: number | undefined): readonly number[] | undefined =>
  at === undefined ? undefined : all(line).filter((token) => token !== at);

const cutShort: Spoiling = (line, random) => {
  const { penn, relations } = line;
  const ends = all(line).filter((at) => {
    if (at < 2 || at >= line.tokens.length - 1) return false;
    // Within a name or a compound, after an adjective, and after words that lead to others.
    const next = relations![at + 1]!;
    return (
      LEADING.test(penn![at]!) ||
      (/^JJ|^VBG|^RB/.test(penn![at]!) && /^NN|^JJ/.test(penn![at + 1]!)) ||
      (relations![at] === 'compound' && line.heads![at]! > at) ||
      (/^(?:aux|cop)/.test(relations![at]!) && !/^punct$/.test(next))
    );
  });
  const end = pick(ends, random);
  return end === undefined ? undefined : all(line).slice(0, end + 1);
};

/** Objects of verbs that rarely do without one are not known here: where the verb is the line's last word then, it may be a whole line by chance. */
const loseObject: Spoiling = (line, random) =>
  withoutSubtree(line, pick(whose(line, /^obj$/), random));

const loseComplement: Spoiling = (line, random) =>
  withoutSubtree(line, pick(whose(line, /^(?:xcomp|ccomp)$/), random));

const loseSubject: Spoiling = (line, random) => {
  const subject = pick(whose(line, /^nsubj/), random);
  if (subject === undefined || !/^V|^MD/.test(line.penn![line.heads![subject]!]!)) return undefined;
  return withoutSubtree(line, subject);
};

const bareNoun: Spoiling = (line, random) =>
  onlySubtree(line, pick(whose(line, /^(?:nsubj|nsubj:pass|obj|obl|nmod)$/), random));

const loseVerb: Spoiling = (line, random) => {
  const verbs = all(line).filter(
    (at) =>
      /^V/.test(line.penn![at]!) &&
      whose(line, /^nsubj/).some((child) => line.heads![child] === at),
  );
  return without(line, pick(verbs, random));
};

/** "The ferry was built" without its "was", or "the ferry built in Tarn" without what follows. Headlines do so where the subject has no article. */
const loseAuxiliary: Spoiling = (line, random) => {
  const { relations, heads, penn } = line;
  const hasArticle = (at: number): boolean =>
    relations!.some((relation, child) => relation === 'det' && heads![child] === at);
  const subjects = whose(line, /^nsubj:pass$/).filter(hasArticle);
  const auxiliaries = whose(line, /^aux:pass$/).filter((at) =>
    subjects.some((subject) => heads![subject] === heads![at]),
  );
  const auxiliary = pick(auxiliaries, random);
  if (auxiliary !== undefined) return without(line, auxiliary);
  const participle = pick(
    whose(line, /^acl$/).filter((at) => penn![at] === 'VBN'),
    random,
  );
  return participle === undefined ? undefined : onlySubtree(line, heads![participle]);
};

const losePreposition: Spoiling = (line, random) =>
  without(line, pick(whose(line, /^(?:case|mark)$/), random));

const swapWords: Spoiling = (line, random) => {
  const order = all(line);
  const at = Math.floor(random() * (order.length - 1));
  const other = Math.floor(random() * order.length);
  if (Math.abs(at - other) < 1 || line.penn![at] === line.penn![other]) return undefined;
  const kept = order[at]!;
  order[at] = order[other]!;
  order[other] = kept;
  return order;
};

const loseWords: Spoiling = (line, random) => {
  const kept = all(line).filter(() => random() > 0.3);
  return kept.length >= 3 && kept.length <= line.tokens.length - 2 ? kept : undefined;
};

const loseQuote: Spoiling = (line, random) => {
  const quotes = all(line).filter((at) => /^["“”‘()]$/.test(line.tokens[at]!.text));
  return without(line, pick(quotes, random));
};

/** A quotation mark, straight or not, that nothing closes. */
const addQuote = (doc: Doc, random: () => number): SpoiltLine => {
  const { start } = pick(doc.sentences[0]!.tokens, random)!;
  const mark = random() < 0.5 ? '“' : '"';
  return {
    text: doc.text.slice(0, start) + mark + doc.text.slice(start),
    fault: 'quotes unbalanced',
  };
};

const SPOILINGS: Readonly<Record<Fault, Spoiling>> = {
  'cut before its end': cutShort,
  'object lost': loseObject,
  'complement lost': loseComplement,
  'subject lost': loseSubject,
  'bare noun phrase': bareNoun,
  'verb lost': loseVerb,
  'participle for a verb': loseAuxiliary,
  'preposition lost': losePreposition,
  'words swapped': swapWords,
  'words lost': loseWords,
  'quotes unbalanced': loseQuote,
};

const SHARES: readonly Fault[] = [
  'cut before its end',
  'cut before its end',
  'object lost',
  'object lost',
  'object lost',
  'complement lost',
  'subject lost',
  'bare noun phrase',
  'bare noun phrase',
  'verb lost',
  'preposition lost',
  'words swapped',
  'words lost',
  'words lost',
];

/** Tokens written out, spaced as they were where they stood side by side, the first with a capital. */
export const writeOut = (doc: Doc, { tokens }: Sentence, kept: readonly number[]): string => {
  const text = kept
    .map((at, index) => {
      const before = kept[index - 1];
      if (before === undefined) return tokens[at]!.text;
      return before === at - 1
        ? doc.text.slice(tokens[before]!.end, tokens[at]!.end)
        : ` ${tokens[at]!.text}`;
    })
    .join('');
  return text.charAt(0).toUpperCase() + text.slice(1).replace(/[\s,;:–—-]+$/u, '');
};

export interface SpoiltLine {
  readonly text: string;
  readonly fault: Fault;
}

const TRIES = 8;
const ADDED_QUOTES = 0.03;
const LOST_QUOTES = 0.3;
const PARTICIPLES = 0.6;

/** A spoilt version of a line, of a kind drawn by the generator; undefined where none of some tries could be made. A line with quotes often loses one. */
export const spoil = (doc: Doc, random: () => number): SpoiltLine | undefined => {
  const line = doc.sentences[0]!;
  const hasQuotes = /["“”‘]/.test(doc.text);
  if (!hasQuotes && random() < ADDED_QUOTES) return addQuote(doc, random);
  const faultOfTry = (time: number): Fault => {
    if (hasQuotes && random() < LOST_QUOTES) return 'quotes unbalanced';
    // Few lines can be spoilt so: those that can often are.
    if (time === 0 && random() < PARTICIPLES) return 'participle for a verb';
    return pick(SHARES, random) as Fault;
  };
  for (let time = 0; time < TRIES; time++) {
    const fault = faultOfTry(time);
    const kept = SPOILINGS[fault](line, random);
    if (!kept || kept.length < 2) continue;
    const text = writeOut(doc, line, kept);
    if (text.toLowerCase() !== doc.text.toLowerCase()) return { text, fault };
  }
  return undefined;
};
