import type { Change } from '@quickwire/contracts';

const MOST_SHOWN = 5;
const LONGEST = 160;

const short = (text: string): string => {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > LONGEST ? `${line.slice(0, LONGEST)}…`.toWellFormed() : line;
};

const quoted = (texts: readonly string[]): string => {
  const shown = texts.slice(0, MOST_SHOWN).map((text) => `“${short(text)}”`);
  return [...shown, ...(texts.length > MOST_SHOWN ? ['…'] : [])].join(', ');
};

const sides = (gone: readonly string[], come: readonly string[]): string => {
  if (gone.length === 0) return `new ${quoted(come)}`;
  return come.length === 0 ? `gone ${quoted(gone)}` : `${quoted(gone)} became ${quoted(come)}`;
};

/** A figure by the words of the text; by its value where those are the same before and after. */
const figureWords = (
  { quote, value }: { quote: string; value: string },
  others: readonly { quote: string }[],
): string => (others.some((other) => other.quote === quote) ? value : quote);

const parts = (told: readonly (readonly [string, readonly string[]])[]): string =>
  told
    .flatMap(([what, texts]) =>
      texts.length > 0 ? [`${texts.length} ${what} ${quoted(texts)}`] : [],
    )
    .join('; ');

const inWords = (change: Change): string => {
  switch (change.field) {
    case 'headline':
      return `Headline: was “${short(change.was)}”`;
    case 'pubStatus':
      return `Status: ${change.is}, was ${change.was}`;
    case 'quickLook': {
      const { removed = [], added = [] } = change;
      return `Quick Look: ${
        parts([
          ['removed', removed],
          ['added', added],
        ]) || 'other lines'
      }`;
    }
    case 'figures': {
      const { removed, added } = change;
      if (removed.length + added.length === 0) return `Figures: ${change.is}, were ${change.was}`;
      return `Figures: ${sides(
        removed.map((figure) => figureWords(figure, added)),
        added.map((figure) => figureWords(figure, removed)),
      )}`;
    }
    case 'names': {
      const [gone, come] = [change.removed, change.added].map((names) =>
        names.map(({ name }) => name),
      );
      return `Names: ${parts([
        ['no longer', gone!],
        ['new', come!],
      ])}`;
    }
    case 'paragraphs': {
      const { removed, added, reworded, moved } = change;
      return `Paragraphs: ${parts([
        ['added', added],
        ['removed', removed],
        ['reworded', reworded.map(({ is }) => is)],
        ['moved', moved],
      ])}`;
    }
    case 'text':
      return `Text: ${change.is}, was ${change.was}`;
  }
};

/** What a version changed, a line a kind of change, for people. */
export const changeLines = (changes: readonly Change[]): readonly string[] =>
  changes.map((change) => inWords(change).replace(/\s+/g, ' ').trim());
