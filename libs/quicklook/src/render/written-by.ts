import type { Bullet, QuickLook } from '@quickwire/contracts';

/** Who stands for a line that no gate has proved; undefined for a proved one. */
export const markOf = ({ by, grade }: Pick<Bullet, 'by' | 'grade'>): string | undefined => {
  if (by === 'editor') return 'the editor’s line';
  return grade === 'lead' ? 'the story’s first sentence' : undefined;
};

/** Who wrote a Quick Look, and what has proved it, in one sentence without its stop. */
export const writtenBy = ({ bullets, notes = [], provenance }: QuickLook): string => {
  if (bullets.some(({ by }) => by === 'editor')) return 'Written by the editor';
  if (bullets.some(({ grade }) => grade !== 'lead'))
    return `Written by rules and proved by gates, version ${provenance.version}`;
  if (notes.some(({ kind }) => kind === 'other-language'))
    return 'The story’s own words: lines are written and proved for English alone';
  return bullets.length > 0
    ? 'The story’s own words: no line could be proved'
    : 'No line could be written';
};
