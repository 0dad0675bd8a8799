import { z } from 'zod';
import { type Fault, pointerOf } from '../errors.ts';
import { oneLine, type Piece } from '../text/compose.ts';
import { htmlPieces } from '../text/html-pieces.ts';
import { plainPieces } from '../text/plain-pieces.ts';
import { faultsOf, inWords } from './fields.ts';

/** A headline, description or body in one of its roles. */
export interface RoleText {
  readonly role: string;
  readonly contentType: string;
  readonly value: string;
  /** Where in the item the value is. */
  readonly pointer: string;
}

export interface TextsRead {
  readonly texts: readonly RoleText[];
  readonly faults: readonly Fault[];
  readonly used: readonly string[];
}

const RoleTexts = z.array(
  z
    .object({
      role: z.string().optional(),
      contentType: z.string().optional(),
      contenttype: z.string().optional(),
      value: z.string(),
    })
    .transform(({ role = '', contentType, contenttype, value }) => ({
      role: role.toLowerCase(),
      contentType: (contentType ?? contenttype ?? '').toLowerCase(),
      value,
    })),
);

/** ninjs 2 and 3: `bodies: [{role, contentType, value}]`. ninjs 1: `body_text`, `body_xhtml`, `headline`. */
export const readTexts = (
  item: Readonly<Record<string, unknown>>,
  singular: 'headline' | 'description' | 'body',
  plural: 'headlines' | 'descriptions' | 'bodies',
): TextsRead => {
  const texts: RoleText[] = [];
  const faults: Fault[] = [];
  const used: string[] = [];
  for (const [key, value] of Object.entries(item)) {
    if (key === plural) {
      used.push(key);
      const result = RoleTexts.safeParse(value);
      if (result.success)
        texts.push(
          ...result.data.map((text, index) => ({
            ...text,
            pointer: pointerOf([key, index, 'value']),
          })),
        );
      else
        faults.push(
          ...faultsOf(
            result.error,
            value,
            [key],
            'a list of {role, contentType, value} with text in each',
          ),
        );
    } else if (key === singular || key.startsWith(`${singular}_`)) {
      used.push(key);
      if (typeof value === 'string')
        texts.push({
          role: key.slice(singular.length + 1).toLowerCase(),
          contentType: '',
          value,
          pointer: pointerOf([key]),
        });
      else
        faults.push({
          pointer: pointerOf([key]),
          detail: `has to be text; it is ${inWords(value)}`,
        });
    }
  }
  return { texts, faults, used };
};

const isMarkup = ({ role, contentType, value }: RoleText): boolean => {
  if (contentType !== '') return /html/.test(contentType);
  if (/html|richtext/.test(role)) return true;
  return role === '' && /^\s*<(?:p|div|section|article|h[1-6]|html|body)\b/i.test(value);
};

const piecesOf = (text: RoleText): Piece[] =>
  isMarkup(text) ? htmlPieces(text.value, text.pointer) : plainPieces(text.value);

const byMain = (a: RoleText, b: RoleText): number =>
  Number(b.role === 'main') - Number(a.role === 'main');

/** The pieces of the best body: markup before plain text, the main role before others, the first that says anything. */
export const bestPieces = (texts: readonly RoleText[]): Piece[] => {
  const main = texts.toSorted(byMain);
  const [markup, plain] = [main.filter(isMarkup), main.filter((text) => !isMarkup(text))];
  for (const text of [...markup, ...plain]) {
    const pieces = piecesOf(text);
    if (pieces.length > 0) return pieces;
  }
  return [];
};

/** The best of the texts as one line: the main role, else the one without a role, else the first. */
export const bestLine = (texts: readonly RoleText[]): string | undefined => {
  const best =
    texts.find(({ role }) => role === 'main') ?? texts.find(({ role }) => role === '') ?? texts[0];
  if (!best) return undefined;
  const line = oneLine(
    isMarkup(best)
      ? htmlPieces(best.value, best.pointer)
          .map(({ text }) => text)
          .join(' ')
      : best.value,
  );
  return line === '' ? undefined : line;
};
