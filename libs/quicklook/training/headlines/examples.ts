import type { Doc } from '@quickwire/language';
import { randomNumbers } from '@quickwire/language/training';
import { readLine } from '../../src/headline-judge/line-doc.ts';
import type { LineSource } from './read-lines.ts';
import { type Fault, spoil } from './spoil.ts';

/** A line with what is wrong with it. */
export interface LineExample {
  readonly source: string;
  readonly doc: Doc;
  /** Undefined for a line as its editor wrote it. */
  readonly fault?: Fault;
}

/** What lines are for, by their place: of ten, one is for the figures and one to say what scores are worth as chances. */
export type LinePart = 'train' | 'calibration' | 'test';

const partOf = (at: number): LinePart => {
  switch (at % 10) {
    case 0:
      return 'test';
    case 1:
      return 'calibration';
    default:
      return 'train';
  }
};

/** A headline without any verb reads as unfinished among sentences; such ones are no models. */
const hasVerb = (doc: Doc): boolean =>
  doc.sentences.length === 1 && doc.sentences[0]!.penn!.some((tag) => /^(?:VB|MD)/.test(tag));

/** Each line with a spoilt version of itself. The same lines and seed give the same examples. */
export function* lineExamples(
  sources: readonly LineSource[],
  part: LinePart,
  seed: number,
): Generator<LineExample> {
  const random = randomNumbers(seed);
  for (const { name, lines } of sources)
    for (const [at, line] of lines.entries()) {
      if (partOf(at) !== part) continue;
      const doc = readLine(line);
      if (!hasVerb(doc)) continue;
      const spoilt = spoil(doc, random);
      if (!spoilt) continue;
      yield { source: name, doc };
      yield { source: name, doc: readLine(spoilt.text), fault: spoilt.fault };
    }
}
