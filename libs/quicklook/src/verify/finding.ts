import type { Bullet, GateFinding } from '@quickwire/contracts';

/** What is wrong with a published line, by someone who trusts nobody. */
export type Finding =
  | GateFinding
  | {
      readonly gate: 'evidence' | 'edits' | 'grade' | 'method' | 'gates' | 'repeated';
      readonly detail: string;
    };

export interface Verified {
  readonly bullet: Bullet;
  /** Nothing where the line is proved. */
  readonly findings: readonly Finding[];
}

/** What of a Quick Look is not a line of it. */
export type Part =
  | 'title'
  | 'lead'
  | 'sub-heads'
  | 'bullets'
  | 'revisions'
  | 'notes'
  | 'provenance';

/** A part that is not what the story gives. */
export interface PartFinding {
  readonly part: Part;
  readonly detail: string;
}

export interface VerifiedQuickLook {
  readonly lines: readonly Verified[];
  readonly parts: readonly PartFinding[];
}

/** A line that should be there. */
export const missingLine = ({ text }: Pick<Bullet, 'text'>): PartFinding => ({
  part: 'bullets',
  detail: `“${text}” is missing`,
});
