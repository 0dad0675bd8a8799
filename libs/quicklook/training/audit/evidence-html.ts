import type { Bullet } from '@quickwire/contracts';
import { escapeHtml } from '../../src/render/html.ts';

/** What marks a place in the story: the number of the bullet that it proves. */
interface Mark {
  readonly start: number;
  readonly end: number;
  readonly bullet: number;
}

const marksOf = (bullets: readonly Bullet[]): readonly Mark[] =>
  bullets.flatMap(({ evidence }, at) =>
    evidence.map(({ start, end }) => ({ start, end, bullet: at + 1 })),
  );

/**
 * The story's text as HTML, a paragraph a line, with all that proves a bullet marked, and the numbers of the bullets that it proves. Marks
 * may overlap: the text is cut wherever one begins or ends.
 */
export const evidenceHtml = (text: string, bullets: readonly Bullet[]): string => {
  const marks = marksOf(bullets);
  const ends = marks.flatMap(({ start, end }) => [start, end]);
  const cuts = [...new Set([0, ...ends, text.length])].sort((a, b) => a - b);
  const pieces = cuts.slice(1).map((end, at) => {
    const start = cuts[at] as number;
    const html = escapeHtml(text.slice(start, end)).replace(/\n+/g, '<br><br>');
    const proves = [
      ...new Set(
        marks.flatMap((mark) => (mark.start <= start && end <= mark.end ? [mark.bullet] : [])),
      ),
    ];
    return proves.length === 0 ? html : `<mark>${html}<sup>${proves.join(' ')}</sup></mark>`;
  });
  return `<p>${pieces.join('')}</p>`;
};
