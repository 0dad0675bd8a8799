import type { Quantity } from '@quickwire/contracts';
import { expect, test } from 'vitest';
import type { Context } from '../src/doc.ts';
import { quantitiesOf } from '../src/pipes/quantities.ts';

/** A quantity as the tables write it: `"10 to 12" number 10..12 people <about>`. */
const written = (text: string, quantity: Quantity): string => {
  const upTo = 'upTo' in quantity && quantity.upTo !== undefined ? `..${quantity.upTo}` : '';
  const unit =
    'currency' in quantity ? quantity.currency : 'unit' in quantity ? quantity.unit : undefined;
  const value = quantity.kind === 'score' ? quantity.value.join('-') : `${quantity.value}${upTo}`;
  const parts = [`"${text.slice(quantity.start, quantity.end)}"`, quantity.kind, value];
  if (unit !== undefined) parts.push(unit);
  if (quantity.modifier !== undefined) parts.push(`<${quantity.modifier}>`);
  return parts.join(' ');
};

/** All quantities of a text, as the tables write them. */
export const found = (text: string, context: Context = {}): readonly string[] =>
  quantitiesOf(text, context).map((quantity) => written(text, quantity));

/**
 * A test for each line of a table: a sentence, then all the quantities it holds, in order, after bars. A sentence
 * alone holds none.
 */
export const testTable = (table: string, context: Context = {}): void => {
  for (const line of table.trim().split('\n')) {
    const [sentence, ...expected] = line.split('|').map((cell) => cell.trim());
    test(sentence!, () => {
      expect(found(sentence!, context)).toEqual(expected);
    });
  }
};
