import type { Package, Story } from '@quickwire/contracts';

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

const slugLine = ({ headline, outlet, dateline, byline, edition, lead }: Story): string =>
  [headline, outlet, dateline?.toUpperCase(), byline, edition, lead]
    .map((part) => oneLine(part ?? ''))
    .filter((part) => part !== '')
    .join('/ ');

/** A package as text in the house style: slug line, Quick Looks, Deep Look with its sub-heads. A kill says what to take down. */
export const renderText = (pkg: Package): string => {
  if (pkg.pubStatus === 'canceled')
    return [
      `KILL: ${oneLine(pkg.headline) || pkg.id}`,
      ...(pkg.edNote ? [pkg.edNote] : []),
      `Version ${pkg.version} withdraws this story. Take down every earlier version.`,
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
