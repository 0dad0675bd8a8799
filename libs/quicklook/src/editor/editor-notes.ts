import type { Bullet, QuickLookNote } from '@quickwire/contracts';
import { isEnglish } from '@quickwire/language';
import { stoppedOf } from '../choice/choose.ts';
import { promising } from '../choice/promise.ts';
import type { Reading } from '../reading/reading.ts';

/** A Quick Look has five to seven lines. */
const ENOUGH = 5;
/** A text of fewer sentences has no more to give. */
const SHORT = 4;
/** So many sentences without a line are told of. */
const TOLD = 5;

/** The sentences with news that gave no line, those with most of it first, told in text order. */
const unusedOf = (reading: Reading, bullets: readonly Bullet[]): QuickLookNote['unused'] => {
  const { doc } = reading;
  const used = new Set(bullets.map(({ evidence }) => evidence[0]?.start));
  const left = promising(reading).filter((at) => !used.has(doc.sentences[at]?.start));
  return stoppedOf(reading, left, TOLD)
    .toSorted((a, b) => a.sentence - b.sentence)
    .map(({ sentence, fault }) => {
      const { start, end } = doc.sentences[sentence] as { start: number; end: number };
      return { evidence: { start, end, quote: doc.text.slice(start, end) }, finding: fault };
    });
};

/**
 * What an editor has to act on in a Quick Look of the engine: that it has no lines, or few, why, and which sentences they could be written
 * of by hand. Of one with lines enough, or an editor's, or of a text with no more to give, nothing.
 */
export const editorNotes = (
  reading: Reading,
  bullets: readonly Bullet[],
): readonly QuickLookNote[] => {
  if (bullets.some(({ by }) => by === 'editor')) return [];
  const { story, doc, prose } = reading;
  if (doc.text.trim() === '')
    return [{ kind: 'no-text', detail: 'The story has no text: write the lines by hand.' }];
  if (!isEnglish(doc.text, story.language))
    return [
      {
        kind: 'other-language',
        detail:
          'Lines are written for English alone: the first sentence stands for them, and nothing of it is proved. Write the lines by hand.',
      },
    ];
  const proved = bullets.filter(({ grade }) => grade !== 'lead').length;
  if (proved >= ENOUGH || (proved > 0 && prose.length - proved < SHORT)) return [];
  const unused = unusedOf(reading, bullets) ?? [];
  const more = unused.length > 0 && { unused };
  if (proved === 0)
    return [
      {
        kind: 'nothing-proved',
        detail:
          'No line could be proved: the first sentence stands for them. Write the lines by hand.',
        ...more,
      },
    ];
  return [
    {
      kind: 'few-lines',
      detail: `${proved} of ${prose.length} sentences gave a line: ${
        unused.length > 0
          ? 'write of those that gave none by hand.'
          : 'the others have little news that stands alone.'
      }`,
      ...more,
    },
  ];
};
