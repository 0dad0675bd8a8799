import { LABEL_COUNT, mayBegin, mayEnd, mayFollow } from '../../src/crf/labels.ts';
import { SCORE_UNIT } from '../../src/crf/score-unit.ts';
import type { FeatureSample } from './feature-sample.ts';

const L = LABEL_COUNT;
const LABELS = Array.from({ length: L }, (_, label) => label);
const SUCCESSORS = LABELS.map((a) => Int32Array.from(LABELS.filter((b) => mayFollow(a, b))));
const PREDECESSORS = LABELS.map((b) => Int32Array.from(LABELS.filter((a) => mayFollow(a, b))));

/** Gradient of the log-likelihood of one sentence's labels, by the forward-backward algorithm with scaling. */
export class SentenceGradient {
  /** For each token and label: whether it is the label, less its probability. */
  labels = new Float64Array(0);
  readonly transitions = new Float64Array(L * L);
  readonly #successor = new Float64Array(L * L);
  #potentials = new Float64Array(0);
  #forward = new Float64Array(0);
  #backward = new Float64Array(0);
  #scales = new Float64Array(0);

  /** The largest part of the gradient of a token, without sign. */
  largest(offset: number): number {
    let largest = 0;
    for (let label = 0; label < L; label++)
      largest = Math.max(largest, Math.abs(this.labels[offset + label]!));
    return largest;
  }

  /**
   * Leaves the gradient in `labels` and `transitions`; gives the log-likelihood, by tokens.
   * `scores` are added to those of the features, in steps of SCORE_UNIT.
   */
  compute(
    sample: FeatureSample,
    gold: Uint8Array,
    weights: Float32Array,
    factor: number,
    transitions: Float64Array,
    scores: Int32Array | undefined,
  ): number {
    const { length } = gold;
    this.#reserve(length);
    this.#fillScores(sample, length, weights, factor);
    if (scores)
      for (let i = 0; i < length * L; i++) this.#potentials[i]! += scores[i]! * SCORE_UNIT;
    this.#exponentiate(length);
    for (let i = 0; i < L * L; i++) this.#successor[i] = Math.exp(transitions[i]!);
    this.#goForward(length);
    this.#goBackward(length);
    const likelihood = this.#fillLabels(gold);
    this.#fillTransitions(gold);
    return likelihood;
  }

  #reserve(length: number): void {
    if (this.#scales.length >= length) return;
    this.#potentials = new Float64Array(length * L);
    this.#forward = new Float64Array(length * L);
    this.#backward = new Float64Array(length * L);
    this.labels = new Float64Array(length * L);
    this.#scales = new Float64Array(length);
  }

  #fillScores(
    { rows, starts }: FeatureSample,
    length: number,
    weights: Float32Array,
    factor: number,
  ): void {
    const scores = this.#potentials;
    scores.fill(0, 0, length * L);
    for (let at = 0; at < length; at++) {
      const offset = at * L;
      for (let i = starts[at]!; i < starts[at + 1]!; i++) {
        const row = rows[i]! * L;
        for (let label = 0; label < L; label++) scores[offset + label]! += weights[row + label]!;
      }
    }
    for (let i = 0; i < length * L; i++) scores[i] = scores[i]! * factor;
  }

  /** From scores to factors, the highest of each token 1, so that none overflows. */
  #exponentiate(length: number): void {
    const potentials = this.#potentials;
    for (let offset = 0; offset < length * L; offset += L) {
      let highest = Number.NEGATIVE_INFINITY;
      for (let label = 0; label < L; label++)
        highest = Math.max(highest, potentials[offset + label]!);
      for (let label = 0; label < L; label++)
        potentials[offset + label] = Math.exp(potentials[offset + label]! - highest);
    }
  }

  #goForward(length: number): void {
    const forward = this.#forward;
    for (let label = 0; label < L; label++)
      forward[label] = mayBegin(label) ? this.#potentials[label]! : 0;
    this.#scale(forward, 0);
    for (let at = 1; at < length; at++) {
      const offset = at * L;
      for (let label = 0; label < L; label++) {
        const before = PREDECESSORS[label]!;
        let sum = 0;
        for (let i = 0; i < before.length; i++)
          sum += forward[offset - L + before[i]!]! * this.#successor[before[i]! * L + label]!;
        forward[offset + label] = sum * this.#potentials[offset + label]!;
      }
      this.#scale(forward, at);
    }
  }

  #scale(forward: Float64Array, at: number): void {
    let sum = 0;
    for (let label = 0; label < L; label++) sum += forward[at * L + label]!;
    this.#scales[at] = 1 / sum;
    for (let label = 0; label < L; label++) forward[at * L + label]! /= sum;
  }

  #goBackward(length: number): void {
    const backward = this.#backward;
    const end = (length - 1) * L;
    for (let label = 0; label < L; label++) backward[end + label] = mayEnd(label) ? 1 : 0;
    for (let at = length - 2; at >= 0; at--) {
      const offset = at * L;
      for (let label = 0; label < L; label++) {
        const after = SUCCESSORS[label]!;
        let sum = 0;
        for (let i = 0; i < after.length; i++) {
          const next = offset + L + after[i]!;
          sum +=
            this.#successor[label * L + after[i]!]! * this.#potentials[next]! * backward[next]!;
        }
        backward[offset + label] = sum * this.#scales[at + 1]!;
      }
    }
  }

  #fillLabels(gold: Uint8Array): number {
    let likelihood = 0;
    for (let at = 0; at < gold.length; at++) {
      const offset = at * L;
      let sum = 0;
      for (let label = 0; label < L; label++) {
        const mass = this.#forward[offset + label]! * this.#backward[offset + label]!;
        this.labels[offset + label] = mass;
        sum += mass;
      }
      for (let label = 0; label < L; label++) this.labels[offset + label]! /= -sum;
      const right = gold[at]!;
      likelihood += Math.log(Math.max(1e-12, -this.labels[offset + right]!));
      this.labels[offset + right]! += 1;
    }
    return likelihood;
  }

  #fillTransitions(gold: Uint8Array): void {
    const gradient = this.transitions.fill(0);
    for (let at = 1; at < gold.length; at++) {
      const offset = at * L;
      // Alpha scaled, times potentials and beta scaled by all but this token's scale, sums to one.
      const scale = this.#scales[at]!;
      let sum = 0;
      for (let label = 0; label < L; label++)
        sum += this.#forward[offset + label]! * this.#backward[offset + label]!;
      for (let a = 0; a < L; a++) {
        const mass = (this.#forward[offset - L + a]! * scale) / sum;
        if (mass === 0) continue;
        const after = SUCCESSORS[a]!;
        for (let i = 0; i < after.length; i++) {
          const b = after[i]!;
          gradient[a * L + b]! -=
            mass *
            this.#successor[a * L + b]! *
            this.#potentials[offset + b]! *
            this.#backward[offset + b]!;
        }
      }
      gradient[gold[at - 1]! * L + gold[at]!]! += 1;
    }
  }
}
