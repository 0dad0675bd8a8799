/** Yes-or-no decisions, each with some features, one after the other. */
export interface Decisions {
  readonly count: number;
  /** Those of one decision, as long as nothing is added. */
  readonly featuresOf: (at: number) => Int32Array;
  readonly isYes: (at: number) => boolean;
}

export interface DecisionList extends Decisions {
  readonly add: (features: Int32Array, yes: boolean) => void;
}

/** A list of decisions that holds copies of what is added. */
export const createDecisionList = (): DecisionList => {
  let features = new Int32Array(1 << 16);
  let ends = new Int32Array(1 << 12);
  const answers: boolean[] = [];
  const endOf = (at: number): number => (at < 0 ? 0 : ends[at]!);
  const doubled = (array: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> => {
    const longer = new Int32Array(array.length * 2);
    longer.set(array);
    return longer;
  };
  return {
    get count() {
      return answers.length;
    },
    featuresOf: (at) => features.subarray(endOf(at - 1), endOf(at)),
    isYes: (at) => answers[at]!,
    add: (own, yes) => {
      const start = endOf(answers.length - 1);
      while (start + own.length > features.length) features = doubled(features);
      if (answers.length === ends.length) ends = doubled(ends);
      features.set(own, start);
      ends[answers.length] = start + own.length;
      answers.push(yes);
    },
  };
};
