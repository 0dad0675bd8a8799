// 'link' and 'source' are void in HTML and elements of feeds.
const voids = new Set('area base br col embed hr img input param track wbr'.split(' '));
const unclosed = new Set(
  'p li ul ol dl dt dd td th tr tbody thead tfoot table option b i u s em strong small big sub sup span a font center div blockquote h1 h2 h3 h4 h5 h6'.split(
    ' ',
  ),
);
const containers = new Set(['rss', 'rdf', 'channel', 'feed', 'item', 'entry']);

/** Whether it is an element of HTML that has no content and no end tag. */
export const isVoid = (name: string): boolean => voids.has(name.toLowerCase());

/** Whether it is an element of HTML that ends, for want of an end tag, with what is around it. */
export const closesItself = (name: string): boolean => unclosed.has(name.toLowerCase());

/** Whether an element of a feed holds fields and no text. */
export const isContainer = (name: string): boolean =>
  containers.has(name.toLowerCase().replace(/^.*:/, ''));
