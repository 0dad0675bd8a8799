import type { Package, Story } from '@quickwire/contracts';
import { alsoFrom } from './also-from.ts';
import { changeLines } from './changes.ts';
import { withoutTurning } from './direction.ts';
import { noLineOf } from './gate-words.ts';
import { noticeOf } from './notice.ts';
import { revisionsLine } from './revisions.ts';
import { engineSubHeads } from './sub-heads.ts';
import { markOf, writtenBy } from './written-by.ts';

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

const slugLine = (
  { headline, outlet, dateline, byline, edition }: Story,
  lead: string | undefined,
): string =>
  [headline, outlet, dateline?.toUpperCase(), byline, edition, lead]
    .map((part) => oneLine(part ?? ''))
    .filter((part) => part !== '')
    .join('/ ');

const textOf = (pkg: Package): string => {
  if (pkg.pubStatus !== 'usable')
    return [
      `${pkg.pubStatus === 'canceled' ? 'KILL' : 'WITHHELD'}: ${oneLine(pkg.headline) || pkg.id}`,
      ...(pkg.pubStatus === 'canceled' && pkg.edNote ? [pkg.edNote] : []),
      noticeOf(pkg),
      '',
    ].join('\n');
  const { story, quickLook } = pkg;
  const heads = engineSubHeads(quickLook);
  const revised = revisionsLine(quickLook.revisions);
  const also = alsoFrom(pkg);
  const body = story.blocks.flatMap(({ kind, start, end }) => {
    const head = heads.get(start);
    // A list in the text must not be taken for the Quick Look.
    const text = `${kind === 'list-item' ? '• ' : ''}${story.text.slice(start, end)}`;
    return head ? [oneLine(head), text] : [text];
  });
  return [
    slugLine(story, story.lead ?? quickLook.lead?.text),
    '',
    oneLine(quickLook.title),
    ...quickLook.bullets.map(({ text }) => `- ${oneLine(text)}`),
    `Deep Look: ${oneLine(story.deepLookHeadline || story.headline)}`,
    ...body.map((text) => text.replace(/^- /gm, '– ')),
    ...(also ? [`(Also from ${also})`] : []),
    ...(quickLook.bullets.every((bullet) => markOf(bullet) !== undefined)
      ? [`(${writtenBy(quickLook)})`]
      : []),
    ...quickLook.bullets.flatMap(({ text, notes = [] }) =>
      notes.map(({ detail }) => `(To check, “${oneLine(text)}”: ${oneLine(detail)})`),
    ),
    ...(quickLook.notes ?? []).flatMap(({ detail, unused = [] }) => [
      `(To the editor: ${oneLine(detail)})`,
      ...unused.map(
        ({ evidence, finding }) =>
          `(No line of “${oneLine(evidence.quote)}”: ${oneLine(noLineOf(finding))})`,
      ),
    ]),
    ...(revised ? [`(${revised})`] : []),
    ...changeLines(pkg.changes).map((line) => `(${line})`),
    ...(pkg.replacedBy ?? []).map(({ id }) => `(Replaced by ${id})`),
    '',
  ].join('\n');
};

/** A package as text in the house style: slug line, Quick Looks, Deep Look with its sub-heads. A kill, or a withheld story, says what to take down. */
export const renderText = (pkg: Package): string => withoutTurning(textOf(pkg));
