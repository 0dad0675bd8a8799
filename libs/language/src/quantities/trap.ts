import { openBefore } from './edges.ts';
import { capitalAt, hyphenAt, lowerAt, type Reader, type Reading, type Scene } from './scene.ts';

/** Words after which a number is a label. */
const LABEL =
  /^(?:page|pages|room|number|chapter|article|section|paragraph|line|size|version|phase|level|route|highway|interstate|flight|channel|gate|bus|stage|type|class|grade|apartment|unit|district|precinct|round|game|case|item|question|option|platform|terminal|runway|model|episode|season|step|rule|resolution|act|pier|suite|box|verse|ward|lane|exhibit|figure|table|volume|part|formula|day|week|week's|category|area|lot|seat|psalm|proposition|amendment|title|tier|zone|cell|hangar|court|hole|lap|heat|track)$/;
const STREET =
  /^(?:street|st|avenue|ave|road|rd|boulevard|blvd|drive|lane|square|terrace|court|plaza|parkway|highway|way|place)$/;
const MOST_GROUPS = 6;

/** Numbers that are no quantities, though they look it: labels, telephone and street numbers, dates of attack, "24/7". */
export const readTrap: Reader = (scene, at, amount) =>
  label(scene, at, amount?.next) ??
  numbered(scene, at) ??
  chain(scene, at) ??
  street(scene, at) ??
  idiom(scene, at);

/** "Flight 370", "page four", "day 3"; not "phase two-year". */
const label = (scene: Scene, at: number, next: number | undefined): Reading | undefined =>
  next !== undefined &&
  LABEL.test(lowerAt(scene, at - 1)) &&
  !hyphenAt(scene, next) &&
  lowerAt(scene, at) !== 'a' &&
  !/^(?:an?|per|each|every|the)$/.test(lowerAt(scene, at - 2))
    ? { next }
    : undefined;

/** "No. 1", "Nos. 3", "#5", "+44 20 ...". */
const numbered = (scene: Scene, at: number): Reading | undefined => {
  const word = scene.lexemes[at]?.text ?? '';
  const isNo =
    /^Nos?$/i.test(word) && lowerAt(scene, at + 1) === '.' && scene.lexemes[at + 1]?.glued;
  if (isNo && scene.lexemes[at + 2]?.kind === 'digits') return { next: at + 3 };
  if (word === '#' && scene.lexemes[at + 1]?.kind === 'digits') return { next: at + 2 };
  return word === '+' && scene.lexemes[at + 1]?.glued && scene.lexemes[at + 1]?.kind === 'digits'
    ? { next: groups(scene, at + 1) }
    : undefined;
};

/** Past numerals with marks or blanks of a telephone number between them. */
const groups = (scene: Scene, at: number): number => {
  let next = at;
  for (let count = 0; count < MOST_GROUPS; count += 1) {
    if (scene.lexemes[next]?.kind !== 'digits') break;
    next += 1;
    while (/^[-.()/]$/.test(lowerAt(scene, next)) && scene.lexemes[next + 1]?.kind === 'digits')
      next += 1;
  }
  return next;
};

/** Three numerals joined by hyphens or stops, or the three and four digits of a local number: "555-0142", "4-4-2". */
const chain = (scene: Scene, at: number): Reading | undefined => {
  const text = scene.lexemes[at]?.text ?? '';
  const second = scene.lexemes[at + 2];
  if (scene.lexemes[at]?.kind !== 'digits' || !hyphenAt(scene, at + 1) || second?.kind !== 'digits')
    return undefined;
  const isLong = hyphenAt(scene, at + 3) && scene.lexemes[at + 4]?.kind === 'digits';
  const isLocal = text.length === 3 && /^\d{4}$/.test(second.text);
  return isLong || isLocal ? { next: groups(scene, at) } : undefined;
};

/** "123 Main Street", "10 Downing Street". */
const street = (scene: Scene, at: number): Reading | undefined => {
  if (scene.lexemes[at]?.kind !== 'digits' || !capitalAt(scene, at + 1)) return undefined;
  for (let place = at + 1; place < at + 5 && capitalAt(scene, place); place += 1)
    if (STREET.test(lowerAt(scene, place)) && place > at + 1) return { next: place + 1 };
  return undefined;
};

/** "9/11", "24/7", "50-50", "Group of 20", "split second". */
const idiom = (scene: Scene, at: number): Reading | undefined => {
  const [first, mark, second] = [at, at + 1, at + 2].map((place) => lowerAt(scene, place));
  if (
    mark === '/' &&
    scene.lexemes[at + 1]?.glued &&
    scene.lexemes[at + 2]?.glued &&
    !/^\d{4}$/.test(first ?? '')
  )
    return scene.lexemes[at]?.kind === 'digits' &&
      scene.lexemes[at + 2]?.kind === 'digits' &&
      lowerAt(scene, at + 3) !== '/' &&
      openBefore(scene, at)
      ? { next: at + 3 }
      : undefined;
  if (first === '50' && hyphenAt(scene, at + 1) && second === '50') return { next: at + 3 };
  if (
    first === 'group' &&
    mark === 'of' &&
    capitalAt(scene, at) &&
    /^(?:7|8|20|77|seven|eight|twenty)$/.test(second ?? '')
  )
    return { next: at + 3 };
  return undefined;
};
