import type { GateFinding } from '@quickwire/contracts';
import type { Reading } from '../reading/reading.ts';
import { remembered } from '../remembered.ts';

const FIGURE = /\d[\d.,]*/g;
const NAME = /(?<=\p{L}\S* )\p{Lu}\p{L}{2,}/gu;
/** A line in which a longer word is small has capitals for names alone. */
const SENTENCE_CASE = /(?<!\p{L})\p{Ll}{4,}/u;
/** So many letters of a name the text has in another form of it: "Russian" beside "Russia". */
const STEM = 4;

const digits = (figure: string): string => figure.replace(/[.,]+$/, '').replaceAll(',', '');

/** All that the story says, small, and the figures in it. */
const toldIn = remembered(({ story, doc, entities }: Reading) => {
  const told = [
    story.headline,
    story.lead ?? '',
    doc.text,
    ...entities.map(({ name }) => name),
  ].join('\n');
  return {
    small: told.toLowerCase(),
    figures: new Set([...told.matchAll(FIGURE)].map(([figure]) => digits(figure))),
  };
});

/** The figures and names of a line that the whole story lacks: what an editor may have mistyped, or knows from elsewhere. */
export const strangersIn = (line: string, reading: Reading): readonly GateFinding[] => {
  const { small, figures } = toldIn(reading);
  // One of at most two digits may be spelled in the text.
  const strange = [...line.matchAll(FIGURE)]
    .map(([figure]) => digits(figure))
    .filter((figure) => figure.length > 2 && !figures.has(figure));
  const names = [...(SENTENCE_CASE.test(line) ? line.matchAll(NAME) : [])]
    .map(([name]) => name)
    .filter((name) => !small.includes(name.toLowerCase().slice(0, STEM)));
  return [
    ...strange.map(
      (figure): GateFinding => ({ gate: 'quantity', detail: `the text has no “${figure}”` }),
    ),
    ...names.map(
      (name): GateFinding => ({ gate: 'new-word', detail: `the text does not name “${name}”` }),
    ),
  ];
};
