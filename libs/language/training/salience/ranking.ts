/** One story's entities, the most salient first: whether each is one that the editors' summary names. */
export type Ranking = readonly boolean[];

/** Percent of stories whose first entity the summary names. */
export const firstHits = (rankings: readonly Ranking[]): number =>
  (100 * rankings.filter(([first]) => first).length) / rankings.length;

/** Mean over stories, in percent, of the share of named ones among the first `count`. */
export const hitsAmong = (rankings: readonly Ranking[], count: number): number =>
  mean(rankings.map((ranking) => share(ranking.slice(0, count))));

/** Mean over stories, in percent, of average precision: at each named entity, how many of those up to it are named. */
export const meanPrecision = (rankings: readonly Ranking[]): number =>
  mean(
    rankings.map((ranking) => {
      const places = ranking.flatMap((named, at) => (named ? [at + 1] : []));
      return places.reduce((sum, place, at) => sum + (at + 1) / place, 0) / places.length;
    }),
  );

/** Percent of named ones: what chance would hit. */
export const named = (rankings: readonly Ranking[]): number => mean(rankings.map(share));

const share = (ranking: Ranking): number => ranking.filter(Boolean).length / ranking.length;
const mean = (values: readonly number[]): number =>
  (100 * values.reduce((sum, value) => sum + value, 0)) / values.length;
