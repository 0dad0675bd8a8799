import type { SubHead } from '@quickwire/contracts';
import { contentWords } from '../choice/content-words.ts';
import { MONTHS, WEEKDAYS } from '../reading/calendar.ts';
import type { Reading } from '../reading/reading.ts';
import type { Tree } from '../reading/tree.ts';
import { isTold } from './is-told.ts';
import { sectionStarts } from './sections.ts';

interface Phrase {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

const isPart = (tree: Tree, at: number): boolean =>
  /^(?:NOUN|PROPN|ADJ)$/.test(tree.tags[at] as string) && tree.tokens[at]?.kind === 'word';

/** Words that make no head: time, measure, courtesy. */
const EMPTY = new RegExp(
  `\\b(?:day|week|month|year|time|people|thing|way|lot|part|number|percent|million|billion|${WEEKDAYS}|${MONTHS}|mr|mrs|ms|own|such|same|other|many|more|last|next|first|second|new)s?\\b`,
  'i',
);

/** Runs of two to five adjectives and nouns that end on a noun: "Land dispute", "Russian airstrikes". */
const phrasesOf = ({ doc, trees }: Reading, sentence: number): readonly Phrase[] => {
  const tree = trees[sentence] as Tree;
  const found: Phrase[] = [];
  for (let from = 0; from < tree.tokens.length; from++) {
    if (!isPart(tree, from) || (from > 0 && isPart(tree, from - 1))) continue;
    let last = from;
    while (last < tree.tokens.length && isPart(tree, last)) last++;
    while (last > from && !/^(?:NOUN|PROPN)$/.test(tree.tags[last - 1] as string)) last--;
    if (last - from < 2 || last - from > 5) continue;
    const start = tree.tokens[from]?.start as number;
    const end = tree.tokens[last - 1]?.end as number;
    const text = doc.text.slice(start, end);
    const cut = tree.tokens[last]?.kind === 'word' && tree.tags[last] === 'PART';
    if (!cut && !EMPTY.test(text) && !/["“”()]/.test(text)) found.push({ text, start, end });
  }
  return found;
};

const titled = (text: string): string =>
  text
    .replace(/\s+/g, ' ')
    .replace(
      /(^|[\s-])(\p{Ll})/gu,
      (_, before: string, letter: string) => before + letter.toUpperCase(),
    );

/** A section's head comes from the sentences that open it; the others are not even tagged. */
const LOOKED_AT = 2;

/** Of the phrases that are told as facts the one that is at home in this section and not in the others. */
const headOf = (
  reading: Reading,
  section: readonly number[],
  taken: ReadonlySet<string>,
): Phrase | undefined => {
  const own = new Map<string, number>();
  const all = new Map<string, number>();
  const count = (into: Map<string, number>, sentence: number): void => {
    for (const word of reading.contentIn(sentence)) into.set(word, (into.get(word) ?? 0) + 1);
  };
  for (const sentence of section) count(own, sentence);
  for (const sentence of reading.prose) count(all, sentence);
  const ranked: { phrase: Phrase; sentence: number; score: number }[] = [];
  for (const [order, sentence] of section.slice(0, LOOKED_AT).entries())
    for (const phrase of phrasesOf(reading, sentence)) {
      const words = [...contentWords(phrase.text)];
      if (words.length < 2 || words.some((word) => taken.has(word))) continue;
      const score =
        words.reduce((sum, word) => sum + (own.get(word) ?? 0) ** 2 / (all.get(word) ?? 1), 0) /
          words.length -
        order * 0.1;
      ranked.push({ phrase, sentence, score });
    }
  return ranked
    .sort((a, b) => b.score - a.score)
    .find(({ phrase, sentence }) => isTold(reading, sentence, phrase))?.phrase;
};

/** Sub-heads for a text without: at each turn of matter two to five words that the section itself tells. A section without such words has none. */
export const foundSubHeads = (reading: Reading): readonly SubHead[] => {
  const starts = sectionStarts(reading);
  const taken = new Set(contentWords(reading.story.headline));
  return starts.flatMap((sentence, at): readonly SubHead[] => {
    const section = reading.prose.filter(
      (other) => other >= sentence && other < (starts[at + 1] ?? Number.POSITIVE_INFINITY),
    );
    const head = headOf(reading, section, taken);
    if (!head) return [];
    for (const word of contentWords(head.text)) taken.add(word);
    return [
      {
        text: titled(head.text),
        by: 'engine',
        start: reading.doc.sentences[sentence]?.start as number,
        evidence: [
          { start: head.start, end: head.end, quote: reading.doc.text.slice(head.start, head.end) },
        ],
      },
    ];
  });
};
