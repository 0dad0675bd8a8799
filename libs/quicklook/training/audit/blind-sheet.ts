import type { Audited } from './audited.ts';

/** The files that a blind sheet is shuffled from: one JSON object a line. */
export interface BlindSheet {
  /** `id`, `headline`, `text` of each story. */
  readonly stories: string;
  /** `id` and `bullets` of each story, as the writer made them. */
  readonly writer: string;
  /** The same with the editors' highlights: the control arm. */
  readonly editors: string;
}

const jsonLines = (values: readonly object[]): string =>
  values.map((value) => `${JSON.stringify(value)}\n`).join('');

/** What raters need and no more: nothing tells which lines are whose. An arm has no more than `most` lines a story. */
export const blindSheet = (stories: readonly Audited[], most: number): BlindSheet => ({
  stories: jsonLines(
    stories.map(({ id, story }) => ({ id, headline: story.headline, text: story.text })),
  ),
  writer: jsonLines(
    stories.map(({ id, lines }) => ({
      id,
      bullets: lines.slice(0, most).map(({ bullet }) => bullet.text),
    })),
  ),
  editors: jsonLines(
    stories.map(({ id, highlights }) => ({ id, bullets: highlights.slice(0, most) })),
  ),
});
