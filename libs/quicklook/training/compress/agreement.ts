/** How lines agree with those of editors, over some sentences. */
export interface Agreement {
  readonly sentences: number;
  /** Mean of the F1 of the words of each sentence, in percent. */
  readonly f1: number;
  /** Lines that are the editor's to the word, in percent. */
  readonly exact: number;
  /** Words of the lines, and of the editors' lines, to a hundred of the sentences. */
  readonly rate: number;
  readonly editorsRate: number;
  /** Sentences without a line, and the F1 where there is one. */
  readonly silent: number;
  readonly f1Spoken: number;
}

export interface Sample {
  /** Token indices, marks left out. */
  readonly line: readonly number[];
  readonly editors: readonly number[];
  /** Words of the sentence. */
  readonly words: number;
}

const f1Of = ({ line, editors }: Sample): number => {
  const wanted = new Set(editors);
  const right = line.filter((at) => wanted.has(at)).length;
  return right === 0 ? 0 : (2 * right) / (line.length + editors.length);
};

const sum = (samples: readonly Sample[], of: (sample: Sample) => number): number =>
  samples.reduce((total, sample) => total + of(sample), 0);

export const agreementOf = (samples: readonly Sample[]): Agreement => {
  const words = sum(samples, (sample) => sample.words);
  const spoken = samples.filter(({ line }) => line.length > 0);
  return {
    sentences: samples.length,
    f1: (100 * sum(samples, f1Of)) / samples.length,
    exact: (100 * sum(samples, (sample) => (f1Of(sample) === 1 ? 1 : 0))) / samples.length,
    rate: (100 * sum(samples, ({ line }) => line.length)) / words,
    editorsRate: (100 * sum(samples, ({ editors }) => editors.length)) / words,
    silent: samples.length - spoken.length,
    f1Spoken: (100 * sum(spoken, f1Of)) / spoken.length,
  };
};
