import type { Random } from '../random.ts';
import { restyle } from './house-style.ts';
import { paraphrase } from './paraphrase.ts';

/** What an editor has at hand beside the story. */
export interface Desk {
  readonly random: Random;
  /** A paragraph of some other story, for background that another house adds. */
  readonly background: () => string;
}

/** What another house does to a story. */
export type Edit = (paragraphs: readonly string[], desk: Desk) => readonly string[];

const PLACES = ['LONDON', 'NEW YORK', 'PARIS', 'NAIROBI, Kenya', 'BRUSSELS, March 3', 'Washington'];
const AGENCIES = ['Reuters', 'AP', 'AFP', 'dpa', 'PA'];
const NAMES = ['Ada Moe', 'Piet Ras', 'Greta Lind', 'Olav Brandt'];

export const credits: Edit = (paragraphs, { random }) => {
  const [first = '', ...rest] = paragraphs;
  const lead = `${random.of(PLACES)} (${random.of(AGENCIES)}) ${random.of(['-', '--', '—'])} ${first}`;
  const end = [
    `(Reporting by ${random.of(NAMES)}; Editing by ${random.of(NAMES)})`,
    `Copyright 2026 ${random.of(AGENCIES)}. All rights reserved.`,
    `${random.of(NAMES)} contributed to this report.`,
  ];
  const byline = random() < 0.5 ? [`By ${random.of(NAMES)}`] : [];
  return [...byline, lead, ...rest, random.of(end)];
};

export const houseStyle: Edit = (paragraphs) => paragraphs.map(restyle);

const words = (paragraph: string): number => paragraph.split(' ').length;

/** The text to about this share of its words, whole sentences, at least one. */
export const cutTo =
  (share: number): Edit =>
  (paragraphs) => {
    const most = share * paragraphs.reduce((sum, each) => sum + words(each), 0);
    const kept: string[] = [];
    let length = 0;
    for (const sentence of paragraphs.flatMap((each) =>
      each.split(/(?<=[.!?]["”’]?) (?=\p{Lu})/u),
    )) {
      if (length > 0 && length + words(sentence) > most) break;
      kept.push(sentence);
      length += words(sentence);
    }
    return kept;
  };

export const dropParagraphs: Edit = (paragraphs, { random }) =>
  paragraphs.filter((_, at) => at === 0 || random() > 0.25);

export const reorder: Edit = ([first = '', ...rest], { random }) => {
  const moved = [...rest];
  for (let n = 0; n < Math.ceil(rest.length / 4); n++) {
    const [one] = moved.splice(random.below(moved.length), 1);
    if (one !== undefined) moved.splice(random.below(moved.length + 1), 0, one);
  }
  return [first, ...moved];
};

/** One paragraph of background for each five. */
export const insertBackground: Edit = (paragraphs, { random, background }) => {
  const added = [...paragraphs];
  for (let n = 0; n < Math.ceil(paragraphs.length / 5); n++)
    added.splice(1 + random.below(added.length), 0, background());
  return added;
};

export const paraphraseLightly =
  (share: number): Edit =>
  (paragraphs, { random }) =>
    paragraphs.map((each) => paraphrase(each, share, random));

/** Figures that a later version knows better: two of them at most. */
export const correctFigures: Edit = (paragraphs, { random }) => {
  let left = 2;
  return paragraphs.map((each) =>
    each.replace(/(?<![\d.,:/-])\d{1,3}(?![\d.,:/-])/g, (digits) =>
      left > 0 && random() < 0.5 && left-- > 0
        ? String(Number(digits) + 1 + random.below(9))
        : digits,
    ),
  );
};

/** A lead of their own over the text of the agency. */
export const rewriteLead: Edit = (paragraphs, { random }) => {
  const [first = '', ...rest] = paragraphs;
  const [sentence = '', ...more] = first.split(/(?<=[.!?]["”’]?) (?=\p{Lu})/u);
  const parts = sentence
    .replace(/[.!?]$/, '')
    .split(/,? (?=(?:as|after|when|while|in|on|who|which|to) )/);
  const turned = parts.length > 1 ? `${parts.slice(1).join(' ')}, ${parts[0]}.` : sentence;
  const lead = paraphrase(turned, 0.5, random);
  return [[`${lead[0]?.toUpperCase() ?? ''}${lead.slice(1)}`, ...more].join(' '), ...rest];
};

/** As a page gives it: sub-heads, a caption, no-break spaces, ligatures and curly marks. */
export const asPage: Edit = (paragraphs, { random }) =>
  paragraphs.flatMap((each, at) => [
    ...(at > 0 && at % 4 === 0 ? [random.of(['What happened', 'Background', 'The reaction'])] : []),
    each
      .replaceAll('fi', 'ﬁ')
      .replaceAll('"', '“')
      .replace(/ (\d)/g, '\u00a0$1')
      .replaceAll("'", '’'),
  ]);

export const capitals: Edit = (paragraphs) => paragraphs.map((each) => each.toUpperCase());

/** One edit after the other. */
export const allOf =
  (...edits: readonly Edit[]): Edit =>
  (paragraphs, desk) =>
    edits.reduce((edited, edit) => edit(edited, desk), paragraphs);
