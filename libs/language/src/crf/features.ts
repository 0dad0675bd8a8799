import { mix } from '../binary/hash.ts';
import { markRuns, newCapitalRuns } from './capital-runs.ts';
import type { FeatureSink } from './feature-sink.ts';
import { markPhrases, newPhraseMarks } from './phrases.ts';
import { CASE_ORDER } from './sentence-case.ts';
import type { TextView } from './text-view.ts';
import { EDGE, type Word } from './words.ts';

/** Places of the same word elsewhere whose neighbours are looked at. */
const ELSEWHERE = 4;

/**
 * Gives the features of each token of a text, as hashes: the word and its neighbours as they are, as shapes and as clusters, phrases of
 * the lexicon, and what the rest of the text says of the word. The numbers name the kinds of feature; weights depend on them.
 */
export class FeatureReader {
  readonly #marks = newPhraseMarks();
  readonly #runs = newCapitalRuns();
  #view: TextView | undefined;
  #sentence = 0;
  #words: readonly Word[] = [];
  #letterCase = 0;

  /** To be called before the tokens of a sentence are asked for. */
  beginSentence(view: TextView, sentence: number): void {
    this.#view = view;
    this.#sentence = sentence;
    this.#words = view.sentences[sentence]!;
    this.#letterCase = CASE_ORDER.indexOf(view.cases[sentence]!);
    markRuns(this.#words, this.#runs);
    markPhrases(this.#words, view.cases[sentence]!, view.lexicon, this.#marks);
  }

  /** Writes the features of a token into the sink, which it clears first. */
  read(at: number, sink: FeatureSink): void {
    sink.clear();
    this.#addWords(at, sink);
    this.#addShapes(at, sink);
    this.#addClusters(at, sink);
    this.#addPhrases(at, sink);
    this.#addSenses(at, sink);
    if (this.#letterCase === 0 && this.#words[at]!.capital) this.#addRun(at, sink);
    if (this.#words[at]!.hasLetter) this.#addEvidence(this.#words[at]!, at, sink);
  }

  #wordAt(at: number): Word {
    return this.#words[at] ?? EDGE;
  }

  /** In a sentence without capitals of its own a shape tells something else, so it is another feature there. */
  #shapeOf(word: Word): number {
    return this.#letterCase === 1 || this.#letterCase === 3
      ? mix(word.shape, this.#letterCase)
      : word.shape;
  }

  /** Where in the sentence, or that the sentence is cased oddly. */
  #position(at: number): number {
    return this.#letterCase > 0 ? 2 + this.#letterCase : at === 0 ? 1 : 2;
  }

  #addWords(at: number, sink: FeatureSink): void {
    const word = this.#words[at]!;
    const before = this.#wordAt(at - 1);
    const after = this.#wordAt(at + 1);
    sink.addByCorpus(1, 0);
    sink.addByCorpus(2, word.folded);
    sink.add(3, this.#letterCase > 0 ? mix(word.exact, this.#letterCase) : word.exact);
    sink.addByCorpus(4, before.folded);
    sink.addByCorpus(5, after.folded);
    sink.add(6, this.#wordAt(at - 2).folded);
    sink.add(7, this.#wordAt(at + 2).folded);
    sink.addPair(8, before.folded, word.folded);
    sink.addPair(9, word.folded, after.folded);
    for (let i = 0; i < word.affixes.length; i++) sink.add(10, word.affixes[i]!);
    for (let i = 0; i < word.parts.length; i++) sink.addPair(11, i, word.parts[i]!);
    if (at === 0 || this.#letterCase > 0) sink.addPair(12, this.#position(at), word.folded);
  }

  #addShapes(at: number, sink: FeatureSink): void {
    const word = this.#words[at]!;
    const before = this.#wordAt(at - 1);
    const after = this.#wordAt(at + 1);
    const shape = this.#shapeOf(word);
    const shapeBefore = this.#shapeOf(before);
    const shapeAfter = this.#shapeOf(after);
    const length = this.#words.length;
    sink.addByCorpus(20, shape);
    sink.addPair(21, shapeBefore, shape);
    sink.addPair(22, shape, shapeAfter);
    sink.addPair(23, mix(shapeBefore, shape), shapeAfter);
    sink.add(24, shapeBefore);
    sink.add(25, shapeAfter);
    sink.addPair(26, shape, this.#position(at));
    sink.addPair(27, before.folded, shape);
    sink.addPair(28, after.folded, shape);
    sink.addPair(29, this.#shapeOf(this.#wordAt(at - 2)), shapeBefore);
    sink.addPair(30, shapeAfter, this.#shapeOf(this.#wordAt(at + 2)));
    sink.addPair(31, Math.min(at, 3), shape);
    if (length <= 3) sink.addPair(32, length, shape);
  }

  #addClusters(at: number, sink: FeatureSink): void {
    const word = this.#words[at]!;
    const before = this.#wordAt(at - 1);
    const after = this.#wordAt(at + 1);
    const shape = this.#shapeOf(word);
    sink.addByCorpus(40, word.cluster);
    sink.add(41, before.cluster);
    sink.add(42, after.cluster);
    sink.add(43, this.#wordAt(at - 2).cluster);
    sink.add(44, this.#wordAt(at + 2).cluster);
    sink.addPair(45, before.cluster, word.cluster);
    sink.addPair(46, word.cluster, after.cluster);
    sink.addPair(47, word.coarse, shape);
    sink.addPair(48, before.coarse, word.coarse);
    sink.addPair(49, word.coarse, after.coarse);
    sink.addPair(50, before.coarse, after.coarse);
    sink.addPair(51, before.cluster, shape);
    sink.addPair(52, after.cluster, shape);
    sink.addPair(53, this.#wordAt(at - 2).coarse, before.coarse);
    sink.add(55, word.fine);
    sink.add(56, before.fine);
    sink.add(57, after.fine);
    sink.addPair(54, after.coarse, this.#wordAt(at + 2).coarse);
  }

  #addPhrases(at: number, sink: FeatureSink): void {
    const { kinds, positions } = this.#marks;
    let bits = kinds[at]!;
    for (let kind = 0; bits !== 0; kind++, bits >>>= 1)
      if ((bits & 1) === 1) sink.addPair(60, kind, positions[at]!);
    if (kinds[at] !== 0) sink.addPair(61, kinds[at]!, positions[at]! + this.#letterCase * 8);
    if (at > 0 && kinds[at - 1] !== 0) sink.addPair(62, kinds[at - 1]!, positions[at - 1]!);
    if (at + 1 < this.#words.length && kinds[at + 1] !== 0)
      sink.addPair(63, kinds[at + 1]!, positions[at + 1]!);
  }

  /** What the word and its neighbours may name: the code of a word, and its level of each sense (two bits). */
  #addSenses(at: number, sink: FeatureSink): void {
    const word = this.#words[at]!;
    const before = this.#wordAt(at - 1);
    const after = this.#wordAt(at + 1);
    const shape = this.#shapeOf(word);
    sink.addPair(90, word.sense, shape);
    if (word.sense >= 0) {
      const position = word.capital ? this.#position(at) : 0;
      for (let sense = 0, code = word.sense; sense < 4; sense++, code >>= 2)
        sink.addPair(91 + sense, code & 3, position);
    }
    sink.addPair(95, before.sense, word.sense);
    sink.addPair(96, word.sense, after.sense);
    sink.add(97, before.sense);
    sink.add(98, after.sense);
  }

  /** What stands around a run of capitals, and its last word, for each of its words. */
  #addRun(at: number, sink: FeatureSink): void {
    const first = this.#runs.firsts[at]!;
    const last = this.#runs.lasts[at]!;
    const before = this.#wordAt(first - 1);
    const after = this.#wordAt(last + 1);
    const length = Math.min(4, last - first);
    sink.addPair(80, before.cluster, after.cluster);
    sink.addPair(81, before.coarse, mix(length, after.coarse));
    if (length === 0) return;
    const head = this.#words[last]!;
    sink.addPair(82, before.folded, length);
    sink.addPair(83, after.folded, length);
    sink.addPair(84, head.folded, last === at ? 1 : 0);
    sink.addPair(85, head.cluster, last === at ? 1 : 0);
    sink.addPair(86, this.#words[first]!.sense, mix(head.sense, last === at ? 1 : 0));
    sink.addPair(87, head.sense, mix(length, after.coarse));
  }

  #addEvidence(word: Word, at: number, sink: FeatureSink): void {
    const { evidence, sentences } = this.#view!;
    sink.addPair(70, evidence.casing(word), word.capital ? this.#position(at) : 0);
    if (!word.capital) return;
    const places = evidence.placeCount(word);
    sink.add(71, places);
    for (let place = 0, used = 0; place < places && used < ELSEWHERE; place++) {
      const sentence = evidence.sentenceAt(word, place);
      const token = evidence.tokenAt(word, place);
      if (sentence === this.#sentence && token === at) continue;
      const before = sentences[sentence]![token - 1] ?? EDGE;
      const after = sentences[sentence]![token + 1] ?? EDGE;
      sink.add(72, before.folded);
      sink.add(73, after.folded);
      sink.add(74, before.cluster);
      sink.add(75, after.cluster);
      sink.addPair(76, before.shape, after.shape);
      used += 1;
    }
  }
}
