import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';

// Readability's time grows faster than a page does; what is larger has to say itself which part is its text.
const maxElements = 4000;
const maxCharacters = 1_000_000;

/** The markup of the article in a page that does not say which part it is; undefined where none stands out. */
export const readableBody = (html: string): string | undefined => {
  if (html.length > maxCharacters) return undefined;
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
