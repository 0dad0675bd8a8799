import type { StoryMeasure } from './measure-story.ts';
import type { Rouge } from './rouge.ts';

/** Stories of at least so many sentences are expected to give several lines. */
const FULL_STORY = 12;
/** Fewer lines than this and a Quick Look is thin. */
const THIN = 2;

/** Lines a story, of some stories. */
export interface Yield {
  readonly stories: number;
  readonly bullets: number;
  /** Mean a story. */
  readonly bulletsPerStory: number;
  /** Stories with fewer than two lines. */
  readonly thin: number;
}

/** F1 of the three measures, 0 to 100, mean of all stories. */
export interface MeanRouge {
  readonly rouge1: number;
  readonly rouge2: number;
  readonly rougeLsum: number;
}

/** Milliseconds of processor time a story. */
export interface Times {
  readonly median: number;
  readonly p99: number;
}

/** What `npm run evaluate:quicklooks` tells. */
export interface Figures {
  readonly all: Yield;
  readonly full: Yield;
  /** Share of stories whose only line is the lead sentence. */
  readonly leadShare: number;
  readonly grades: Readonly<Record<string, number>>;
  /** How many lines have so many words. */
  readonly lengths: Readonly<Record<string, number>>;
  readonly meanWords: number;
  /** Candidates that each gate stopped, the most first. */
  readonly refused: Readonly<Record<string, number>>;
  readonly rouge: {
    readonly quickLook: MeanRouge;
    readonly lead: MeanRouge;
    readonly shortLead: MeanRouge;
  };
  readonly alike: { readonly exact: number; readonly near: number };
  readonly recogniserMs: Times;
  readonly writerMs: Times;
}

const sum = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0);

const mean = (values: readonly number[]): number =>
  values.length === 0 ? 0 : sum(values) / values.length;

/** The value below which a share of the sorted values lies. */
export const quantile = (values: readonly number[], share: number): number => {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)] ?? 0;
};

export const timesOf = (values: readonly number[]): Times => ({
  median: quantile(values, 0.5),
  p99: quantile(values, 0.99),
});

const yieldOf = (measures: readonly StoryMeasure[]): Yield => ({
  stories: measures.length,
  bullets: sum(measures.map(({ bullets }) => bullets.length)),
  bulletsPerStory: mean(measures.map(({ bullets }) => bullets.length)),
  thin: measures.filter(({ bullets }) => bullets.length < THIN).length,
});

const countsOf = (
  names: readonly string[],
  order: (a: [string, number], b: [string, number]) => number,
): Readonly<Record<string, number>> => {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return Object.fromEntries([...counts].sort(order));
};

const mostFirst = (a: [string, number], b: [string, number]): number =>
  b[1] - a[1] || (a[0] < b[0] ? -1 : 1);

const leastName = (a: [string, number], b: [string, number]): number => Number(a[0]) - Number(b[0]);

const meanRouge = (rouges: readonly Rouge[]): MeanRouge => ({
  rouge1: 100 * mean(rouges.map(({ rouge1 }) => rouge1.f1)),
  rouge2: 100 * mean(rouges.map(({ rouge2 }) => rouge2.f1)),
  rougeLsum: 100 * mean(rouges.map(({ rougeLsum }) => rougeLsum.f1)),
});

const isLeadAlone = ({ bullets }: StoryMeasure): boolean =>
  bullets.length === 1 && bullets[0]?.grade === 'lead';

/** Sums up what single stories were measured by. */
export const figuresOf = (measures: readonly StoryMeasure[]): Figures => {
  const bullets = measures.flatMap((measure) => measure.bullets);
  return {
    all: yieldOf(measures),
    full: yieldOf(measures.filter(({ sentences }) => sentences >= FULL_STORY)),
    leadShare: mean(measures.map((measure) => (isLeadAlone(measure) ? 1 : 0))),
    grades: countsOf(
      bullets.map(({ grade }) => grade),
      mostFirst,
    ),
    lengths: countsOf(
      bullets.map(({ words }) => String(words)),
      leastName,
    ),
    meanWords: mean(bullets.map(({ words }) => words)),
    refused: countsOf(
      measures.flatMap(({ refused }) => refused),
      mostFirst,
    ),
    rouge: {
      quickLook: meanRouge(measures.map(({ rouge }) => rouge.quickLook)),
      lead: meanRouge(measures.map(({ rouge }) => rouge.lead)),
      shortLead: meanRouge(measures.map(({ rouge }) => rouge.shortLead)),
    },
    alike: {
      exact: sum(measures.map(({ alike }) => alike.exact)),
      near: sum(measures.map(({ alike }) => alike.near)),
    },
    recogniserMs: timesOf(measures.map(({ recogniserMs }) => recogniserMs)),
    writerMs: timesOf(measures.map(({ writerMs }) => writerMs)),
  };
};
