import type { Package, Story } from '@quickwire/contracts';
import { noticeOf } from './notice.ts';

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

const slugLine = ({ headline, outlet, dateline, byline, edition, lead }: Story): string =>
  [headline, outlet, dateline?.toUpperCase(), byline, edition, lead]
    .map((part) => oneLine(part ?? ''))
    .filter((part) => part !== '')
    .join('/ ');

/** A package as text in the house style: slug line, Quick Looks, Deep Look with its sub-heads. A kill, or a withheld story, says what to take down. */
export const renderText = (pkg: Package): string => {
  if (pkg.pubStatus !== 'usable')
    return [
      `${pkg.pubStatus === 'canceled' ? 'KILL' : 'WITHHELD'}: ${oneLine(pkg.headline) || pkg.id}`,
      ...(pkg.edNote ? [pkg.edNote] : []),
      noticeOf(pkg),
      '',
    ].join('\n');
  const { story, quickLook } = pkg;
  const body = story.blocks.map(
    ({ kind, start, end }) =>
      // A list in the text must not be taken for the Quick Look.
      `${kind === 'list-item' ? '• ' : ''}${story.text.slice(start, end)}`,
  );
  return [
    slugLine(story),
    '',
    oneLine(quickLook.title),
    ...quickLook.bullets.map(({ text }) => `- ${oneLine(text)}`),
    `Deep Look: ${oneLine(story.deepLookHeadline || story.headline)}`,
    ...body.map((text) => text.replace(/^- /gm, '– ')),
    '',
  ].join('\n');
};
