import type { Random } from '../random.ts';

const DAYS = 'Monday Tuesday Wednesday Thursday Friday Saturday Sunday'.split(' ');
const TURNS: readonly (readonly [string, string])[] = [
  ['rose', 'fell'],
  ['higher', 'lower'],
  ['gained', 'lost'],
  ['up', 'down'],
  ['more', 'less'],
  ['beat', 'lost to'],
];
const TURN = new Map(TURNS.flatMap(([a, b]) => [[a, b] as const, [b, a] as const]));
const TURNED = new RegExp(String.raw`\b(?:${[...TURN.keys()].join('|')})\b`, 'g');

const FIGURE = /\p{Nd}+/gu;

/** How many figures the form has room for. */
export const figuresIn = (paragraphs: readonly string[]): number =>
  paragraphs.join('\n').match(FIGURE)?.length ?? 0;

const otherFigure = (digits: string, random: Random): string => {
  const other = [...digits].map((_, at) =>
    String(at === 0 ? 1 + random.below(9) : random.below(10)),
  );
  return other.join('') === digits
    ? String((Number(digits) + 1) % 10 ** digits.length)
    : other.join('');
};

/** The same report of another day: other figures, another day of the week, and half of its rises are falls. */
export const fillFigures = (paragraphs: readonly string[], random: Random): readonly string[] => {
  const shift = 1 + random.below(6);
  const day = (name: string): string => DAYS[(DAYS.indexOf(name) + shift) % DAYS.length]!;
  return paragraphs.map((each) =>
    each
      .replace(FIGURE, (digits) => otherFigure(digits, random))
      .replace(TURNED, (word) => (random() < 0.5 ? TURN.get(word)! : word))
      .replace(new RegExp(DAYS.join('|'), 'g'), day),
  );
};

const NAME = /(?<=[\p{Ll},] )\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’-]+)*/gu;

/** Names of a text, as they stand inside its sentences. */
export const namesIn = (paragraphs: readonly string[]): readonly string[] =>
  paragraphs.join('\n').match(NAME) ?? [];

/** The same form about others: other names throughout, one for each, and other figures. */
export const fillAll = (
  paragraphs: readonly string[],
  random: Random,
  names: readonly string[],
): readonly string[] => {
  const given = new Map<string, string>();
  const other = (name: string): string => {
    const known = given.get(name) ?? random.of(names);
    given.set(name, known);
    return known;
  };
  return fillFigures(
    paragraphs.map((each) => each.replace(NAME, other)),
    random,
  );
};
