import type { Doc, Sentence } from '@quickwire/language';
import { type AttributeReader, hashText } from '@quickwire/language/linear';
import { childrenOf } from '../reading/children.ts';
import { isBalanced } from './balance.ts';

/** More of them are not looked at: no line is that long. */
export const MOST_FEATURES = 256;
const EDGE = 'EDGE';
const VERB = /^(?:VB|MD)/;
const isAuxiliary = (relation: string): boolean => relation.startsWith('aux');
const SUBJECT = /^(?:nsubj|csubj|expl)/;
const COMPLEMENTS: readonly string[] = [
  'obj',
  'iobj',
  'xcomp',
  'ccomp',
  'obl',
  'compound:prt',
  'aux',
  'aux:pass',
  'cop',
  'nsubj',
  'nsubj:pass',
];

/** What is told apart of a line's words, all its sentences in one. */
interface Line {
  readonly words: readonly string[];
  readonly penn: readonly string[];
  readonly relations: readonly string[];
  /** -1 for each root. */
  readonly heads: readonly number[];
  /** The tag that came near, "VERB VBZ"; empty where none did. */
  readonly rivals: readonly string[];
  readonly coarse: readonly number[];
  readonly clusters: readonly number[];
}

const layersOf = ({ penn, heads, relations }: Sentence) => {
  if (!penn || !heads || !relations)
    throw new Error(
      'the line has no tree: read it with readLine, or with the pipes tags and parse',
    );
  return { penn, heads, relations };
};

const lineOf = ({ sentences }: Doc, attributesOf: AttributeReader): Line => {
  const words: string[] = [];
  const penn: string[] = [];
  const relations: string[] = [];
  const heads: number[] = [];
  const rivals: string[] = [];
  const coarse: number[] = [];
  const clusters: number[] = [];
  for (const sentence of sentences) {
    const layers = layersOf(sentence);
    const before = words.length;
    sentence.tokens.forEach(({ text }, at) => {
      const attributes = attributesOf(text);
      words.push(text.toLowerCase());
      penn.push(layers.penn[at]!);
      relations.push(layers.relations[at]!);
      heads.push(layers.heads[at]! < 0 ? -1 : before + layers.heads[at]!);
      rivals.push(sentence.rivals?.[at] ?? '');
      coarse.push(attributes.coarse);
      clusters.push(attributes.cluster);
    });
  }
  return { words, penn, relations, heads, rivals, coarse, clusters };
};

const shareOf = (count: number): number =>
  count < 8 ? count : 6 + Math.floor(Math.log2(count / 2));

/** The features of a line: how it begins and ends, how its clauses are made, how its words follow on each other. */
export const lineFeatures = (doc: Doc, attributesOf: AttributeReader): Int32Array => {
  const line = lineOf(doc, attributesOf);
  const { words, penn, relations, heads, rivals, coarse, clusters } = line;
  const features: number[] = [];
  const add = (name: string): void => {
    if (features.length < MOST_FEATURES) features.push(hashText(name));
  };
  const count = words.length;
  const last = lastWord(line);
  const before = last - 1;
  add('always');
  add(`length ${shareOf(count)}`);
  add(`balanced ${isBalanced(words)}`);
  add(`last ${words[last]}`);
  add(`last penn ${penn[last]}`);
  add(`last penn ${penn[before]} ${penn[last]}`);
  add(`last relation ${relations[last]} ${penn[last]}`);
  add(`last ${penn[before]} ${clusters[last]}`);
  add(`last two ${words[before]} ${words[last]}`);
  add(`last coarse ${coarse[last]} ${relations[last]}`);
  add(`first ${words[0]}`);
  add(`first penn ${penn[0]} ${relations[0]}`);
  add(`first penn ${penn[0]} ${penn[1]}`);
  add(`first ${penn[0]} ${penn[1]} ${penn[2]}`);

  const children = childrenOf(heads);
  const has = (at: number, test: (relation: string) => boolean): boolean =>
    children[at]!.some((child) => test(relations[child]!));
  const patternOf = (at: number): string =>
    COMPLEMENTS.filter((name) => has(at, (relation) => relation === name)).join('+');

  /** "The minister accused of lying" wants its "was" more than "Minister accused of lying" does. */
  const subjectForm = (verb: number): string => {
    const subject = children[verb]!.find((child) => SUBJECT.test(relations[child]!));
    if (subject === undefined) return '';
    return `${penn[subject]} ${has(subject, (relation) => relation === 'det')} ${relations[subject]}`;
  };

  const verbs = penn.filter((tag) => VERB.test(tag)).length;
  const tensed = penn.filter((tag) => /^(?:VBD|VBZ|VBP|MD)$/.test(tag)).length;
  const subjects = relations.filter((relation) => SUBJECT.test(relation)).length;
  const roots = heads.filter((head) => head < 0).length;
  add(`clauses ${Math.min(verbs, 3)} ${Math.min(tensed, 3)} ${Math.min(subjects, 3)}`);
  add(`roots ${roots}`);
  // "Storm kills 20" read as a heap of nouns still holds a verb.
  const hidden = rivals.filter(
    (rival, at) => /^VERB/.test(rival) && /^(?:NN|JJ)/.test(penn[at]!),
  ).length;
  add(`hidden verbs ${Math.min(hidden, 2)} ${Math.min(tensed, 2)} ${Math.min(verbs, 2)}`);
  heads.forEach((head, at) => {
    if (head >= 0) return;
    const pattern = patternOf(at);
    const tag = penn[at]!;
    add(`root ${tag} ${pattern}`);
    add(`root ${tag} ${rivals[at]} ${at === last}`);
    add(`root ${tag} subject ${has(at, (relation) => SUBJECT.test(relation))} ${shareOf(count)}`);
    add(`root ${tag} ${Math.min(tensed, 2)} ${Math.min(verbs, 2)}`);
    add(`root ${tag} last ${at === last} first ${at === 0}`);
    add(`root ${words[at]} ${pattern}`);
    add(`root ${clusters[at]} ${pattern}`);
    add(`root ${coarse[at]} ${tag} ${pattern}`);
    add(`root ${tag} ${children[at]!.map((child) => relations[child]).join(' ')}`);
  });
  for (let at = 0; at < count; at++) {
    const relation = relations[at]!;
    const tag = penn[at]!;
    const head = heads[at]!;
    const headTag = head < 0 ? EDGE : penn[head]!;
    if (VERB.test(tag)) {
      const pattern = patternOf(at);
      const object = has(at, (name) => name === 'obj' || name === 'ccomp' || name === 'xcomp');
      const subject = has(at, (name) => SUBJECT.test(name));
      add(`verb ${words[at]} ${object}`);
      add(`verb ${words[at]} ${tag} ${object} ${subject}`);
      add(`verb ${clusters[at]} ${tag} ${object} ${subject}`);
      add(`verb ${tag} ${relation} ${pattern}`);
      add(`verb ${tag} ${rivals[at]} ${pattern}`);
      add(
        `participle ${tag} ${rivals[at]} ${has(at, isAuxiliary)} ${subject ? subjectForm(at) : ''} ${object}`,
      );
      add(`verb ${words[at]} next ${penn[at + 1] ?? EDGE}`);
      add(`verb ${clusters[at]} next ${relations[at + 1] ?? EDGE}`);
    }
    if (relation === 'case' || relation === 'det' || relation === 'mark' || relation === 'aux')
      add(`${relation} ${words[at]} ${headTag} ${head > at}`);
    add(`arc ${relation} ${tag} ${headTag} ${head > at}`);
    add(`tags ${tag} ${penn[at + 1] ?? EDGE}`);
    add(`tags ${tag} ${penn[at + 1] ?? EDGE} ${penn[at + 2] ?? EDGE}`);
    add(`relations ${relation} ${relations[at + 1] ?? EDGE} ${relations[at + 2] ?? EDGE}`);
    add(`word ${words[at]} ${penn[at + 1] ?? EDGE}`);
    add(`words ${clusters[at]} ${clusters[at + 1] ?? -1}`);
    add(`words ${tag} ${coarse[at]} ${coarse[at + 1] ?? -1}`);
  }
  return Int32Array.from(features);
};

/** The last word but for a mark at the end. */
const lastWord = ({ words, relations }: Line): number => {
  for (let at = words.length - 1; at >= 0; at--) if (relations[at] !== 'punct') return at;
  return words.length - 1;
};
