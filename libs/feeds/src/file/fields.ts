import { z } from 'zod';
import { parseDuration } from '../duration.ts';

/** Most characters of a text in the file: terms of use are the longest. */
const LONGEST_TEXT = 4000;

/**
 * An object without unknown fields. The message of an unknown field is the list of the known ones, parted by blanks:
 * whoever tells the faults has the field's own place and looks for the nearest name.
 */
export const fields = <Shape extends z.ZodRawShape>(shape: Shape) =>
  z.strictObject(shape, {
    error: ({ code }) => (code === 'unrecognized_keys' ? Object.keys(shape).join(' ') : undefined),
  });

export const Text = z
  .string()
  .trim()
  .min(1, 'is empty; give a text or leave the field out')
  .max(LONGEST_TEXT, `is over ${LONGEST_TEXT} characters; shorten it`);

export const DurationMs = z.string().transform((text, context) => {
  const ms = parseDuration(text.trim());
  if (ms !== undefined) return ms;
  context.addIssue({ code: 'custom', message: 'is no duration; write it as 15m, 1h30m or PT15M' });
  return z.NEVER;
});

/** One value, or a list of them. */
export const oneOrMore = <Item extends z.ZodType>(item: Item) =>
  z.preprocess(
    (value) => (Array.isArray(value) ? value : [value]),
    z.array(item).min(1, 'is an empty list; give a value or leave the field out').max(1000),
  );

const canonicalTag = (text: string): string | undefined => {
  try {
    return Intl.getCanonicalLocales(text)[0];
  } catch {
    return undefined;
  }
};

/** BCP 47 in its canonical spelling. */
export const LanguageTag = z.string().transform((text, context) => {
  const tag = canonicalTag(text);
  if (tag !== undefined) return tag;
  context.addIssue({
    code: 'custom',
    message: 'is no language tag (BCP 47); write it as en or nb-NO',
  });
  return z.NEVER;
});

export const HttpUrl = z.string().refine((text) => {
  const url = URL.parse(text);
  return (
    (url?.protocol === 'https:' || url?.protocol === 'http:') && !url.username && !url.password
  );
}, 'is no address; write it as https://host/path, without user and password');

/** Minutes since midnight of `HH:MM`; undefined for anything else. */
const minutesOf = (text: string): number | undefined => {
  const [, hours, minutes] = /^([01]\d|2[0-3]):([0-5]\d)$/.exec(text) ?? [];
  return hours && minutes ? Number(hours) * 60 + Number(minutes) : undefined;
};

/** `07:00-22:00`, in minutes since midnight. */
export const HoursOfDay = z.string().transform((text, context) => {
  const [from, to, ...rest] = text.split('-').map((part) => minutesOf(part.trim()));
  if (from !== undefined && to !== undefined && from !== to && rest.length === 0)
    return { from, to };
  context.addIssue({ code: 'custom', message: 'are no hours; write them as "07:00-22:00"' });
  return z.NEVER;
});

export const TimeZone = z.string().refine((text) => {
  try {
    new Intl.DateTimeFormat('en', { timeZone: text });
    return true;
  } catch {
    return false;
  }
}, 'is no time zone; write it as Europe/Oslo or UTC');

/** A number from 1 to 9, or a range as "5-9": the numbers in it. */
export const Urgencies = z.union([z.int(), z.string()]).transform((value, context) => {
  const [, from, to] = /^([1-9])(?:-([1-9]))?$/.exec(String(value).replace(/\s/g, '')) ?? [];
  const [first, last] = [Number(from), Number(to ?? from)];
  if (from !== undefined && first <= last)
    return Array.from({ length: last - first + 1 }, (_, step) => first + step);
  context.addIssue({ code: 'custom', message: 'is no urgency; write 1 to 9, or a range as 5-9' });
  return z.NEVER;
});
