import type { Story } from '@quickwire/contracts';
import type { Desk, Edit } from './edits/edit.ts';
import { figuresIn, fillAll, fillFigures, namesIn } from './edits/fill-form.ts';
import { KINDS } from './edits/kinds.ts';
import { knownOf } from './known-pairs.ts';
import type { Neighbour } from './neighbours.ts';
import { type Random, randomOf } from './random.ts';
import type { Text } from './read-texts.ts';

/** Two texts, and whether they tell the same story. */
export interface Pair {
  readonly kind: string;
  readonly same: boolean;
  readonly a: Pick<Story, 'text'>;
  readonly b: Pick<Story, 'text'>;
  /** Of the texts they were made from. */
  readonly ids: readonly [string, string];
}

/** Edits tried on one text. */
const EDITS_EACH = 4;
/** A text with fewer figures is no report by form. */
const FEWEST_FIGURES = 6;
/** Nearer in topic than this, two texts are of one matter or one series. */
const ONE_MATTER = 0.4;

const textOf = (paragraphs: readonly string[]): Pick<Story, 'text'> => ({
  text: paragraphs.join('\n\n'),
});

const masked = ({ headline }: Text): string =>
  headline
    .toLowerCase()
    .replace(/(?:mon|tues|wednes|thurs|fri|satur|sun)day/g, '')
    .replace(/[^\p{L}]+/gu, ' ')
    .trim();

const edited = (texts: readonly Text[], random: Random): readonly Pair[] => {
  const names = Object.keys(KINDS);
  return texts.flatMap((text, at) => {
    const desk: Desk = {
      random,
      background: () => random.of(random.of(texts).paragraphs),
    };
    return Array.from({ length: EDITS_EACH }, (_, n) => {
      const kind = names[(at * EDITS_EACH + n) % names.length]!;
      const changed = (KINDS[kind] as Edit)(text.paragraphs, desk);
      return {
        kind,
        same: true,
        a: textOf(text.paragraphs),
        b: textOf(changed),
        ids: [text.id, text.id] as const,
      };
    });
  });
};

const filled = (texts: readonly Text[], random: Random): readonly Pair[] => {
  const names = texts.flatMap(({ paragraphs }) => namesIn(paragraphs));
  return texts
    .filter(({ paragraphs }) => figuresIn(paragraphs) >= FEWEST_FIGURES)
    .flatMap(({ id, paragraphs }) =>
      [
        ['form, other figures and days', fillFigures(paragraphs, random)] as const,
        ['form, other figures, days and names', fillAll(paragraphs, random, names)] as const,
      ].map(([kind, changed]) => ({
        kind,
        same: false,
        a: textOf(paragraphs),
        b: textOf(changed),
        ids: [id, id] as const,
      })),
    );
};

const real = (near: readonly Neighbour[]): readonly Pair[] =>
  near.flatMap(({ a, b, cosine }) => {
    const known = knownOf(a.id, b.id);
    if (known === 'open') return [];
    const series = masked(a) !== '' && masked(a) === masked(b);
    const topic = cosine >= ONE_MATTER ? 'one matter, told apart' : 'one topic';
    return [
      {
        kind: known === 'same' ? 'found in the data' : series ? 'one series, another day' : topic,
        same: known === 'same',
        a: textOf(a.paragraphs),
        b: textOf(b.paragraphs),
        ids: [a.id, b.id] as const,
      },
    ];
  });

const drawn = (texts: readonly Text[], random: Random): readonly Pair[] =>
  texts.flatMap((a) => {
    const b = random.of(texts);
    if (a === b || knownOf(a.id, b.id) !== 'different') return [];
    return [
      {
        kind: 'drawn at random',
        same: false,
        a: textOf(a.paragraphs),
        b: textOf(b.paragraphs),
        ids: [a.id, b.id] as const,
      },
    ];
  });

/** Pairs from texts and from what is near in topic among them; the same for the same seed. */
export const pairsOf = (
  texts: readonly Text[],
  near: readonly Neighbour[],
  seed: number,
): readonly Pair[] => {
  const random = randomOf(seed);
  const among = new Set(texts);
  return [
    ...edited(texts, random),
    ...real(near.filter(({ a, b }) => among.has(a) && among.has(b))),
    ...filled(texts, random),
    ...drawn(texts, random),
  ];
};
