const uri =
  /\b(?:urn:[a-z0-9][a-z0-9-]{1,31}:|tag:(?:[^\s,:]{1,100},\d{4}(?:-\d\d){0,2}:)?|https?:\/\/)[^\s,;"“”'<>()[\]]{3,300}/gi;
// A list of a hundred items with what is said about each.
const maxNote = 8000;

/** A NewsML 1 identifier without the revision at its end, which is no part of what the item is through all of them. */
export const withoutRevision = (id: string): string =>
  id.replace(/^(urn:newsml:[^:]+:\d{8}:.+):\d+[NUA]?$/i, '$1');

/** An item that a note names, with what the note says since the one before, and behind. */
interface Named {
  readonly id: string;
  readonly before: string;
  readonly behind: string;
}

const namedIn = (note: string): readonly Named[] => {
  const text = note.slice(0, maxNote).replace(/\s+/g, ' ');
  let end = 0;
  return [...text.matchAll(uri)].map(({ 0: found, index }) => {
    const id = found.replace(/[.:!?]+$/, '');
    const before = text.slice(end, index);
    end = index + id.length;
    return { id: withoutRevision(id), before, behind: text.slice(end, end + 200) };
  });
};

/** The item that a note to editors names first by its URN, tag or address. */
export const namedItem = (note: string | undefined): string | undefined =>
  namedIn((note ?? '').slice(0, 1000))[0]?.id;

const aside = String.raw`(?:["”’'\])]*\s*[([][^()[\]]{0,120}[)\]])?["”’'\])]*`;
const noun = String.raw`(?:(?:both|also|the|this)\s+){0,2}(?:(?:story|stories|items?|dispatch|message|article|piece|alert)\s+)?(?:["“‘'][^"”’']{1,120}["”’']\s+)?["“‘'([]*`;
const and = String.raw`,?\s*(?:and|or|plus|as well as|&|\+|und|sowie|et|y)\s+(?:also\s+)?`;
const further = new RegExp(String.raw`^${aside}(?:${and}|\s*[,;/]?\s*(?:[-•*–]\s*)?)${noun}$`, 'i');
// 'KILL urn:1, urn:2 stands.'
const stands = new RegExp(
  String.raw`^${aside}\s*,?\s+(?:(?:both|all|which|that)\s+)?(?:stands?|remains?|replaces?|supersedes?|follows?|corrects?|updates?|(?:is|are)\s+(?:the|a|an|new|now|not|good|fine|correct|unaffected|unchanged|to\s+(?:stand|replace|follow))|may|can|should|will|has\s+the|have\s+the)\b`,
  'i',
);
const ordered = /\b(?:kill|eliminate|disregard|withdraw|do\s+not\s+use)\b[^.;]{0,120}$/i;
const negated =
  /\b(?:not|never|no)\s+(?:\w+\s+){0,2}(?:kill|eliminate|disregard|withdraw)\b[^.;]{0,120}$/i;
const another =
  /\b(?:use|see|by|with|replaces?|read|follows?|for|from|instead)\W+(?:(?:the|item|story|new|version|of)\W+){0,3}$/i;

const isOrdered = ({ before }: Named): boolean =>
  ordered.test(before) && !negated.test(before) && !another.test(before);

/** Those that are listed one behind the other; where the note says that the last of them stand, the first alone. */
const runsOf = (named: readonly Named[]): readonly (readonly Named[])[] => {
  const runs: Named[][] = [];
  named.forEach((each, index) => {
    if (index > 0 && each.before.length <= 300 && further.test(each.before))
      runs.at(-1)!.push(each);
    else runs.push([each]);
  });
  return runs.map((run) => (stands.test(run.at(-1)!.behind) ? run.slice(0, 1) : run));
};

const idsOf = (runs: readonly (readonly Named[])[]): readonly string[] => [
  ...new Set(runs.flat().map(({ id }) => id)),
];

/** The items that a note which kills has as objects of an order, as in 'KILL urn:1 and urn:2. Also kill urn:3.' */
export const orderedItems = (note: string): readonly string[] =>
  idsOf(runsOf(namedIn(note)).filter(([first]) => isOrdered(first!)));

/** The items that a note which kills takes down: those that it orders killed, and those that it names first, whatever is said before. */
export const killedItems = (note: string): readonly string[] =>
  idsOf(runsOf(namedIn(note)).filter(([first], index) => index === 0 || isOrdered(first!)));
