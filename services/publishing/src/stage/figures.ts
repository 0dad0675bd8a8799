import type { ChangedFigure, Extraction, Quantity, Story } from '@quickwire/contracts';

const unitOf = (quantity: Quantity): string => {
  switch (quantity.kind) {
    case 'money':
      return ` ${quantity.currency}`;
    case 'percent':
      return ' %';
    case 'number':
    case 'age':
      return quantity.unit === undefined ? '' : ` ${quantity.unit.toLowerCase()}`;
    default:
      return '';
  }
};

const normalised = (quantity: Quantity): string => {
  const value = quantity.kind === 'score' ? quantity.value.join('-') : String(quantity.value);
  const upTo = 'upTo' in quantity && quantity.upTo !== undefined ? `/${quantity.upTo}` : '';
  const modifier = quantity.modifier === undefined ? '' : `${quantity.modifier} `;
  return `${modifier}${value}${upTo}${unitOf(quantity)}`;
};

const quoteIn = (text: string, { start, end }: Quantity): string =>
  text
    .slice(start, Math.min(end, start + 40))
    .replace(/\s+/g, ' ')
    .toWellFormed();

/** The figures of a story, each value once, in the order of the text. */
export const figuresOf = (
  { text }: Pick<Story, 'text'>,
  { quantities }: Pick<Extraction, 'quantities'>,
): ChangedFigure[] => {
  const figures = new Map<string, ChangedFigure>();
  for (const quantity of quantities) {
    const value = normalised(quantity).slice(0, 80).toWellFormed();
    const key = `${quantity.kind} ${value}`;
    if (!figures.has(key))
      figures.set(key, { kind: quantity.kind, value, quote: quoteIn(text, quantity) });
  }
  return [...figures.values()];
};
