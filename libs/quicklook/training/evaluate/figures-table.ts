import type { Figures, MeanRouge, Times, Yield } from './figures.ts';

const row = (name: string, ...cells: readonly (string | number)[]): string =>
  [name.padEnd(30), ...cells.map((cell) => String(cell).padStart(9))].join(' ').trimEnd();

const percent = (part: number, whole: number): string =>
  whole === 0 ? '-' : `${((100 * part) / whole).toFixed(1)} %`;

const yieldRow = (name: string, { stories, bullets, bulletsPerStory, thin }: Yield): string =>
  row(name, stories, bullets, bulletsPerStory.toFixed(2), thin);

const rougeRow = (name: string, { rouge1, rouge2, rougeLsum }: MeanRouge): string =>
  row(name, rouge1.toFixed(1), rouge2.toFixed(1), rougeLsum.toFixed(1));

const timesRow = (name: string, { median, p99 }: Times): string =>
  row(name, median.toFixed(1), p99.toFixed(1));

/** The figures as lines of plain text. */
export const figuresTable = (figures: Figures): readonly string[] => {
  const { all, full, leadShare, grades, lengths, meanWords, refused, rouge, alike } = figures;
  const stopped = Object.values(refused).reduce((a, b) => a + b, 0);
  return [
    row('', 'stories', 'bullets', 'a story', 'under 2'),
    yieldRow('all', all),
    yieldRow('12 sentences or more', full),
    row('lead alone', `${(100 * leadShare).toFixed(1)} %`),
    '',
    row('grade', 'bullets', 'share'),
    ...Object.entries(grades).map(([grade, count]) =>
      row(grade, count, percent(count, all.bullets)),
    ),
    '',
    row(`words a bullet (mean ${meanWords.toFixed(1)})`, 'bullets', 'share'),
    ...Object.entries(lengths).map(([words, count]) =>
      row(words, count, percent(count, all.bullets)),
    ),
    '',
    row('stopped by', 'lines', 'share'),
    ...Object.entries(refused).map(([gate, count]) => row(gate, count, percent(count, stopped))),
    '',
    row('F1 with highlights', 'ROUGE-1', 'ROUGE-2', 'Lsum'),
    rougeRow('first 5 bullets', rouge.quickLook),
    rougeRow('lead of as many words', rouge.shortLead),
    rougeRow('first 3 sentences', rouge.lead),
    '',
    row('pairs of bullets that are', 'the same', 'nearly'),
    row('', alike.exact, alike.near),
    '',
    row('ms of processor time a story', 'median', 'p99'),
    timesRow('recogniser', figures.recogniserMs),
    timesRow('writer', figures.writerMs),
  ];
};
