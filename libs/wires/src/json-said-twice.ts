import { cleanText } from './decode.ts';
import { type OpenJson, walkJson } from './json-scan.ts';
import { restrictingField } from './restricting-field.ts';

/** Stands for what an item says twice. Of two values JSON keeps the last, and an embargo that comes first would be none. */
export const saidTwice = Symbol('said twice');

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

/** What senders put around their items. */
const around: ReadonlySet<unknown> = new Set(['data', 'items', 'item', 'entries']);

const isItem = (open: readonly OpenJson[]): boolean =>
  open.slice(0, -1).every(({ list, step }) => list || around.has(step));

const objectAt = (json: unknown, open: readonly OpenJson[]): unknown =>
  open
    .slice(0, -1)
    .reduce<unknown>((value, { step }) => (isObject(value) ? value[step!] : undefined), json);

/** Names that are worth a closer look; most are not. */
const mayRestrict = /embargo|status|note|hold|held|before/i;

/** Whether a name is one that holds a story back or takes it down, as a note to editors may. */
const restricts = (name: string): boolean =>
  mayRestrict.test(name) && (restrictingField(name) !== undefined || /^ed_?note$/i.test(name));

/**
 * Puts {@link saidTwice} in the place of what an item says under a name that holds a story back or takes it down, where the
 * name is there twice. What lies within the item has names of its own.
 */
export const markSaidTwice = (text: string, json: unknown): void => {
  const names = new WeakMap<OpenJson, Map<string, string>>();
  walkJson(text, text.length, (open, token) => {
    if (token !== ':') return;
    const here = open.at(-1)!;
    const name = String(here.step);
    // Control characters go from names as from texts.
    const clean = /^[ -~]*$/.test(name) ? name : cleanText(name);
    if (!restricts(clean) || !isItem(open)) return;
    const known = names.get(here) ?? new Map<string, string>();
    const before = known.get(clean);
    names.set(here, known.set(clean, name));
    const item = objectAt(json, open);
    if (before === undefined || !isObject(item)) return;
    for (const each of [before, name]) if (Object.hasOwn(item, each)) item[each] = saidTwice;
  });
};
