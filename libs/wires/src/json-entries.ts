import { pointerOf } from './errors.ts';
import { walkJson } from './json-scan.ts';

/**
 * The own text of each entry of the list that a JSON pointer (RFC 6901) points to, in valid JSON; undefined where there is
 * none. Written anew from its value an entry would have lost what it says twice.
 */
export const entriesInJson = (text: string, pointer: string): readonly string[] | undefined => {
  const steps = pointer.split('/').length - 1;
  // Of two lists in one place the last counts, as with every name.
  let entries: string[] | undefined;
  let start: number | undefined;
  walkJson(text, text.length, (open, token, at) => {
    if (start === undefined) {
      const isHere =
        token === '[' &&
        open.length === steps + 1 &&
        pointerOf(open.slice(0, -1).map(({ step }) => step ?? '')) === pointer;
      if (!isHere) return;
      entries = [];
      start = at + 1;
    } else if (token === ',' && open.length === steps + 1) {
      entries?.push(text.slice(start, at).trim());
      start = at + 1;
    } else if (token === ']' && open.length === steps) {
      const last = text.slice(start, at).trim();
      if (last !== '') entries?.push(last);
      start = undefined;
    }
  });
  return entries;
};
