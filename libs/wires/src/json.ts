import { cleanText } from './decode.ts';
import { pointerOf, WireError } from './errors.ts';
import { checkDepth } from './json-depth.ts';
import { markSaidTwice } from './json-said-twice.ts';
import { walkJson } from './json-scan.ts';

/** Where in the document a position of its text lies. */
const pathAt = (text: string, position: number): (string | number)[] =>
  walkJson(text, position).flatMap(({ step }) => (step === undefined ? [] : [step]));

const badJson = (text: string, cause: SyntaxError): WireError => {
  const given = /position (\d+)/.exec(cause.message)?.[1];
  const early = /end of JSON|Unterminated/.test(cause.message);
  if (given === undefined && !early)
    return new WireError('BAD_JSON', 'this is not valid JSON; check what made it', [], { cause });
  const position = Math.min(early ? text.length : Number(given), text.length);
  const pointer = pointerOf(pathAt(text, position));
  const lines = text.slice(0, position).split('\n');
  const where = `line ${lines.length}, column ${lines.at(-1)!.length + 1}`;
  const detail = early
    ? `the JSON ends too early, at ${where}; send the whole item`
    : `this is not valid JSON at ${where}; check what made it${/[}\]]\s*$/.test(text.slice(0, position)) && /^\s*[{[]/.test(text.slice(position)) ? ', and send several items as a list' : ''}`;
  return new WireError('BAD_JSON', detail, [{ pointer, detail }], { cause });
};

/** Cleans every string, and drops nulls, which mean the same as an absent field, and `__proto__`. */
const clean = (value: unknown): unknown => {
  if (typeof value === 'string') return cleanText(value);
  if (Array.isArray(value)) return value.map(clean);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key, field]) => field !== null && key !== '__proto__')
      .map(([key, field]) => [cleanText(key), clean(field)]),
  );
};

const isObject = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * The item, its strings clean.
 * @throws {WireError} BAD_JSON when it is no object
 */
export const itemOfJson = (value: unknown): Readonly<Record<string, unknown>> => {
  if (isObject(value)) return clean(value) as Record<string, unknown>;
  throw new WireError('BAD_JSON', 'this JSON is not an object; send one item, or a list of items');
};

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw badJson(text, error as SyntaxError);
  }
};

/**
 * Parses JSON text of bounded depth; what an item says twice of its status or embargo is marked as such.
 * @throws {WireError} TOO_DEEP, or BAD_JSON with a pointer to the field where the text breaks off
 */
export const parseJson = (text: string): unknown => {
  checkDepth(text);
  const json = parsed(text);
  markSaidTwice(text, json);
  return json;
};
