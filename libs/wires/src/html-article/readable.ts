import { createRequire } from 'node:module';

type Readable = typeof import('@mozilla/readability');
type Dom = typeof import('linkedom');

/** Loaded when the first such page comes: 0.3 s and 30 MB that a process without pages is spared. */
const load = createRequire(import.meta.url);

// Readability's time grows faster than a page does; what is larger has to say itself which part is its text.
const maxElements = 4000;
const maxCharacters = 1_000_000;

/** The markup of the article in a page that does not say which part it is; undefined where none stands out. */
export const readableBody = (html: string): string | undefined => {
  if (html.length > maxCharacters) return undefined;
  const { Readability } = load('@mozilla/readability') as Readable;
  const { parseHTML } = load('linkedom') as Dom;
  try {
    const { document } = parseHTML(html);
    for (const element of document.querySelectorAll('script,style,svg,noscript,iframe,template'))
      element.remove();
    const options = { maxElemsToParse: maxElements, charThreshold: 250 };
    return new Readability(document as never, options).parse()?.content ?? undefined;
  } catch {
    // It throws on pages over the limit and on some without a body: they have no article that it can tell.
    return undefined;
  }
};
