import { mix } from '../binary/hash.ts';
import { extendPhrase } from '../lexicon/lexicon.ts';
import type { FeatureSink } from './feature-sink.ts';
import { FirstReading, KIND_COUNT } from './first-reading.ts';
import { isFirst, isLast, kindOf, LABEL_COUNT, OUTSIDE } from './labels.ts';
import { SCORE_UNIT } from './score-unit.ts';
import { CASE_ORDER } from './sentence-case.ts';
import type { Tally } from './tally.ts';
import type { TextView } from './text-view.ts';
import type { Word } from './words.ts';

/** A sentence as read first: its labels and the scores they were chosen by, LABEL_COUNT a token. */
export interface FirstSentence {
  readonly labels: Uint8Array;
  readonly scores: ArrayLike<number>;
}

/** Stands for the label before the first and after the last token. */
const EDGE = 99;
/** No kind is known. */
const NONE = 9;
const LONGEST_PHRASE = 6;
const LONGEST_ACRONYM = 6;
const POSITIONS = 4;
const SMALL_TEXT = CASE_ORDER.indexOf('lower');
/** Steps of how far a label's score is ahead of those of other kinds, in units of the likelihood's logarithm. */
const LEADS = [0, 1, 2, 4, 7];

/**
 * Gives the features of a second reading, as hashes: how the first reading labelled a token and its neighbours, and the same
 * word, phrase or acronym elsewhere in the text. The numbers name the kinds of feature; weights depend on them.
 */
export class SecondFeatureReader {
  readonly #first = new FirstReading();
  /** For each token of the sentence, the name elsewhere that it is part of: 0 or kind, position and how often. */
  #known = new Int32Array(1 << 10);
  #view: TextView | undefined;
  #words: readonly Word[] = [];
  #sentence: FirstSentence = { labels: new Uint8Array(0), scores: [] };
  #letterCase = 0;
  #balance = 0;

  /** To be called before the sentences of a text, with the labels of all. */
  beginText(view: TextView, labels: readonly Uint8Array[]): void {
    this.#view = view;
    this.#first.read(view, labels);
    this.#balance = balanceOf(this.#first.names);
  }

  /** To be called before the tokens of a sentence are asked for. */
  beginSentence(sentence: number, first: FirstSentence): void {
    const view = this.#view!;
    this.#words = view.sentences[sentence]!;
    this.#letterCase = CASE_ORDER.indexOf(view.cases[sentence]!);
    this.#sentence = first;
    const { length } = this.#words;
    if (this.#known.length < length) this.#known = new Int32Array(length * 2);
    this.#known.fill(0, 0, length);
    for (let at = 0; at < length; ) at = this.#markKnown(at);
  }

  /** Writes the features of a token into the sink, which it clears first. */
  read(at: number, sink: FeatureSink): void {
    sink.clear();
    const word = this.#words[at]!;
    const label = this.#sentence.labels[at]!;
    const lead = this.#leadAt(at);
    this.#addLabels(at, lead, sink);
    this.#addKnown(at, sink);
    if (!word.hasLetter || (label === OUTSIDE && !word.capital && this.#letterCase !== SMALL_TEXT))
      return;
    this.#addWord(word, label, lead, sink);
    this.#addPlaces(word, label, sink);
    sink.addPair(114, this.#balance, label);
    sink.addPair(115, this.#balance >> 2, mix(word.cluster, kindOf(label)));
    sink.addPair(118, word.coarse, label);
    if (word.allCapitals && word.length > 1 && word.length <= LONGEST_ACRONYM) {
      const kind = mostFrequent(this.#first.acronyms, word.acronym, OUTSIDE);
      if (kind > 0) sink.addPair(116, kind, label);
    }
  }

  #addLabels(at: number, lead: number, sink: FeatureSink): void {
    const { labels } = this.#sentence;
    const label = labels[at]!;
    const before = at > 0 ? labels[at - 1]! : EDGE;
    const after = at + 1 < labels.length ? labels[at + 1]! : EDGE;
    sink.add(100, label);
    if (label !== OUTSIDE || this.#words[at]!.capital) sink.addPair(101, label, lead);
    if (label === OUTSIDE && before % EDGE === OUTSIDE && after % EDGE === OUTSIDE) return;
    sink.addPair(102, label, before);
    sink.addPair(103, label, after);
  }

  #addKnown(at: number, sink: FeatureSink): void {
    const label = this.#sentence.labels[at]!;
    const known = this.#known[at]!;
    const before = at > 0 ? this.#known[at - 1]! : 0;
    const after = at + 1 < this.#words.length ? this.#known[at + 1]! : 0;
    if (known > 0) {
      sink.addPair(104, known % 32, label);
      sink.add(105, known);
    }
    if (known + before > 0) sink.addPair(106, before % 32, label);
    if (known + after > 0) sink.addPair(107, after % 32, label);
  }

  #addWord({ form, shape }: Word, label: number, lead: number, sink: FeatureSink): void {
    const { words } = this.#first;
    const row = words.rowOf(form);
    if (row < 0) return;
    const own = kindOf(label);
    let most = 0;
    let top = NONE;
    let sum = 0;
    for (let kind = 0; kind < KIND_COUNT; kind++) {
      const count = words.at(row, kind) - (kind === own ? 1 : 0);
      sum += count;
      if (count <= most) continue;
      most = count;
      top = kind;
    }
    let shares = 0;
    for (let kind = 0; sum > 0 && kind < KIND_COUNT; kind++) {
      const count = words.at(row, kind) - (kind === own ? 1 : 0);
      shares = shares * 4 + Math.round((3 * count) / sum);
    }
    const elsewhere = top * 4 + (sum < 2 ? sum : sum < 4 ? 2 : 3);
    sink.addPair(108, elsewhere, label);
    sink.addPair(109, elsewhere, this.#letterCase);
    sink.addPair(110, shares, own);
    sink.addPair(111, elsewhere, own * 8 + lead);
    sink.addPair(117, elsewhere, shape);
  }

  /** What the word is where it is the first, an inner, the last or the only one of a name elsewhere. */
  #addPlaces({ form }: Word, label: number, sink: FeatureSink): void {
    const { places } = this.#first;
    const row = places.rowOf(form);
    if (row < 0) return;
    for (let position = 0; position < POSITIONS; position++) {
      let most = 0;
      let top = 0;
      for (let kind = 1; kind < KIND_COUNT; kind++) {
        const place = (kind - 1) * POSITIONS + position;
        const count = places.at(row, place) - (label === place + 1 ? 1 : 0);
        if (count <= most) continue;
        most = count;
        top = kind;
      }
      if (top === 0) continue;
      sink.addPair(112, position, top);
      sink.addPair(113, position * KIND_COUNT + top, kindOf(label));
    }
  }

  /** Marks the longest name known from elsewhere that begins at a token; gives the token after it. */
  #markKnown(first: number): number {
    const words = this.#words;
    if (!words[first]!.capital && this.#letterCase !== SMALL_TEXT) return first + 1;
    const end = Math.min(words.length, first + LONGEST_PHRASE);
    let phrase = 0;
    let kind = 0;
    let many = 0;
    let last = first;
    for (let at = first; at < end; at++) {
      phrase = at === first ? words[at]!.phrase : extendPhrase(phrase, words[at]!.phrase);
      const own = this.#isName(first, at + 1) ? kindOf(this.#sentence.labels[first]!) : OUTSIDE;
      const found = mostFrequent(this.#first.phrases, phrase, own);
      if (found === 0) continue;
      kind = found;
      many = Math.min(2, sumOf(this.#first.phrases, phrase, own) - 1);
      last = at + 1;
    }
    for (let at = first; at < last; at++) {
      const position = last - first === 1 ? 3 : at === first ? 0 : at === last - 1 ? 2 : 1;
      this.#known[at] = (many * 4 + position) * 8 + kind;
    }
    return Math.max(last, first + 1);
  }

  /** Whether the first reading took just these tokens for a name. */
  #isName(first: number, last: number): boolean {
    const { labels } = this.#sentence;
    if (!isFirst(labels[first]!) || !isLast(labels[last - 1]!)) return false;
    for (let at = first + 1; at < last; at++) if (isFirst(labels[at]!)) return false;
    for (let at = first; at < last - 1; at++) if (isLast(labels[at]!)) return false;
    return true;
  }

  /** How far the kind of a token's label is ahead of any other kind by the scores, in steps of LEADS. */
  #leadAt(at: number): number {
    const { labels, scores } = this.#sentence;
    const own = kindOf(labels[at]!);
    let best = Number.NEGATIVE_INFINITY;
    let rival = Number.NEGATIVE_INFINITY;
    for (let label = 0; label < LABEL_COUNT; label++) {
      const score = scores[at * LABEL_COUNT + label]!;
      if (kindOf(label) === own) best = Math.max(best, score);
      else rival = Math.max(rival, score);
    }
    const lead = (best - rival) * SCORE_UNIT;
    let step = 0;
    while (step < LEADS.length && lead >= LEADS[step]!) step += 1;
    return step;
  }
}

/** The kind of name a key is most often, one occurrence of the kind `own` left out; 0 where there is none. */
const mostFrequent = (tally: Tally, key: number, own: number): number => {
  const row = tally.rowOf(key);
  if (row < 0) return 0;
  let most = 0;
  let top = 0;
  for (let kind = 1; kind < KIND_COUNT; kind++) {
    const count = tally.at(row, kind) - (kind === own ? 1 : 0);
    if (count <= most) continue;
    most = count;
    top = kind;
  }
  return top;
};

const sumOf = (tally: Tally, key: number, own: number): number => {
  const row = tally.rowOf(key);
  let sum = own > 0 ? -1 : 0;
  for (let kind = 1; kind < KIND_COUNT; kind++) sum += tally.at(row, kind);
  return sum;
};

/** How many of a text's names are organisations rather than places, and people rather than either: tells sport from politics. */
const balanceOf = (names: Int32Array): number => {
  const [, people, organisations, places] = names as unknown as readonly number[];
  const things = organisations! + places!;
  const share = (part: number, whole: number, steps: number): number =>
    whole === 0 ? 0 : 1 + Math.min(steps - 1, Math.floor((part * steps) / whole));
  return share(organisations!, things, 4) * 4 + share(people!, things + people!, 3);
};
