import { BLANK, classAt, isWordAt, LETTER, runEnd, widthAt } from './characters.ts';

/** Last labels by which a dotted word is known as a domain; none is an English word. */
const TOP_LEVELS = new Set(
  'com org net edu gov mil info biz int eu uk de fr nl be ch at ru cn jp kr ca au nz br mx ar es pt pl se fi dk ie il ua tr gr cz hu ro in it tv io ai co me us'.split(
    ' ',
  ),
);
/** Of these, those that are English words: known only after another label of two or more, as in "bbc.co". */
const NEEDS_THREE = new Set('be at in it me us co'.split(' '));

const HYPHEN = 0x2d;
const DOT = 0x2e;
const AT_SIGN = 0x40;
const UNDERSCORE = 0x5f;
const SLASH = 0x2f;

const isLocal = (text: string, at: number, end: number): boolean => {
  const unit = text.charCodeAt(at);
  return (
    unit === DOT ||
    unit === HYPHEN ||
    unit === UNDERSCORE ||
    unit === 0x2b ||
    unit === 0x25 ||
    isWordAt(text, at, end)
  );
};

/** Labels joined by single dots and hyphens: where they end, where the last begins and how many there are. */
const labels = (text: string, start: number, end: number) => {
  let at = runEnd(text, start, end);
  let last = start;
  let count = 1;
  while (at < end) {
    const unit = text.charCodeAt(at);
    if ((unit !== DOT && unit !== HYPHEN) || !isWordAt(text, at + 1, end)) break;
    if (unit === DOT) {
      last = at + 1;
      count++;
    }
    at = runEnd(text, at + 1, end);
  }
  return { end: at, last, count };
};

/** Where the domain ends that begins here, path and all; `start` if there is none. */
const domainEnd = (text: string, start: number, end: number): number => {
  const found = labels(text, start, end);
  if (found.count < 2) return start;
  const path = (): number =>
    text.charCodeAt(found.end) === SLASH ? linkEnd(text, found.end, end) : found.end;
  if (text.startsWith('www.', start)) return path();
  if (found.end - found.last > 4) return start;
  const top = text.slice(found.last, found.end);
  const lower = top.toLowerCase();
  if (!TOP_LEVELS.has(lower) || (top !== lower && top !== top.toUpperCase())) return start;
  if (NEEDS_THREE.has(lower) && found.count < 3) return start;
  return path();
};

const FILE_NAME =
  /\.(?:pdf|docx?|xlsx?|pptx?|txt|html?|jpe?g|png|gif|zip|csv|xml|json|mp[34]|exe)$/i;
const NEWSGROUP = /^[a-z]{2,}(?:\.[a-z][a-z-]+){2,}$/;
/** Longer ones are no names. */
const LONGEST_NAME = 80;

/** Where the file's or newsgroup's name ends that is all from `start` to `at` but for stops; `start` if it is none. */
const namedEnd = (text: string, start: number, at: number): number => {
  let end = at;
  while (end > start && text.charCodeAt(end - 1) === DOT) end--;
  if (end - start > LONGEST_NAME) return start;
  const name = text.slice(start, end);
  return FILE_NAME.test(name) || (NEWSGROUP.test(name) && !name.startsWith('www.')) ? end : start;
};

/**
 * The e-mail address or domain that begins here: where it ends (`start` if there is none), and up to where
 * the text need not be tried again.
 */
export const addressAt = (
  text: string,
  start: number,
  end: number,
): { readonly end: number; readonly tried: number; readonly kind: 'address' | 'word' } => {
  let at = start;
  while (at < end && isLocal(text, at, end)) at += widthAt(text, at);
  if (text.charCodeAt(at) === AT_SIGN && isWordAt(text, at + 1, end)) {
    const host = labels(text, at + 1, end);
    if (host.count > 1 || classAt(text, at + 1) === LETTER)
      return { end: host.end, tried: host.end, kind: 'address' };
  }
  const named = namedEnd(text, start, at);
  if (named > start) return { end: named, tried: Math.max(at, named), kind: 'word' };
  const domain = domainEnd(text, start, end);
  const kind = domain > at || text.startsWith('www.', start) ? 'address' : 'word';
  return { end: domain, tried: Math.max(at, domain), kind };
};

const STOPS = /[<>"“”„«»`|^{}\\]/u;
const TRAILING = /[.,;:!?'’)\]*…]/u;

/** Where a web address ends: at a blank or a quote, less the marks that close the sentence around it. */
export const linkEnd = (text: string, start: number, end: number): number => {
  let at = start;
  let open = 0;
  while (at < end && classAt(text, at) !== BLANK && !STOPS.test(text.charAt(at))) {
    if (text.charAt(at) === '(') open++;
    at += widthAt(text, at);
  }
  while (at > start && TRAILING.test(text.charAt(at - 1))) {
    if (text.charAt(at - 1) === ')' && open > 0) break;
    at--;
  }
  return at;
};
