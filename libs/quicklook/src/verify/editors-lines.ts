import { isDeepStrictEqual } from 'node:util';
import type { Bullet, QuickLook, Story } from '@quickwire/contracts';
import { editorBullets } from '../editor/editor-bullets.ts';
import type { Reading } from '../reading/reading.ts';
import { type Finding, missingLine, type PartFinding, type VerifiedQuickLook } from './finding.ts';
import { strayQuote } from './line.ts';

type EditorQuickLook = NonNullable<Story['editorQuickLook']>;

/** The editor's lines, one by one: each word for word, with the evidence and the notes that the text gives it. */
export const editorsLines = (
  reading: Reading,
  editors: EditorQuickLook,
  { bullets, revisions, provenance }: QuickLook,
): VerifiedQuickLook => {
  const own = editorBullets(reading, editors);
  const findingsOn = (bullet: Bullet, at: number): readonly Finding[] => {
    const stray = strayQuote(reading, bullet);
    if (stray.length > 0 || isDeepStrictEqual(bullet, own[at])) return stray;
    const detail =
      own[at]?.text === bullet.text
        ? 'its evidence or notes are not those that the text gives the editor’s line'
        : `the editor’s Quick Look has ${own[at] ? `“${own[at].text}”` : 'no line'} here`;
    return [{ gate: 'evidence', detail }];
  };
  const parts: PartFinding[] = own.slice(bullets.length).map(missingLine);
  if (revisions)
    parts.push({
      part: 'revisions',
      detail: 'an editor’s lines follow none of the version before',
    });
  if (provenance.model !== undefined)
    parts.push({ part: 'provenance', detail: 'no language model writes beside an editor' });
  return {
    lines: bullets.map((bullet, at) => ({ bullet, findings: findingsOn(bullet, at) })),
    parts,
  };
};
