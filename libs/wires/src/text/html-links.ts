import { Parser } from 'htmlparser2';
import { oneLine } from './compose.ts';

/** A link of a page: where to, and the words that lead there. */
export interface HtmlLink {
  readonly href: string;
  readonly text: string;
}

/** More is no list of links for readers. */
const maxLinks = 100;
const maxCharacters = 200_000;

/** The first hundred links of markup, in order. Those without an address are left out. */
export const htmlLinks = (html: string): HtmlLink[] => {
  const links: HtmlLink[] = [];
  let open: { href: string; text: string } | undefined;
  const parser = new Parser({
    onopentag: (tag, { href }) => {
      if (tag === 'a' && href) open = { href, text: '' };
    },
    ontext: (text) => {
      if (open) open.text += text;
    },
    onclosetag: (tag) => {
      if (tag !== 'a' || !open || links.length >= maxLinks) return;
      links.push({ href: open.href, text: oneLine(open.text) });
      open = undefined;
    },
  });
  parser.end(html.slice(0, maxCharacters));
  return links;
};
