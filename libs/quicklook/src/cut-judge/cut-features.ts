import { clustersOf } from '@quickwire/language';
import { keepChances } from '../compress/chances.ts';
import { featuresOf as compressorFeatures } from '../compress/features.ts';
import { readCompressorModel } from '../compress/model.ts';
import { treeOf as sentenceTree } from '../compress/sentence-tree.ts';
import { type Draft, placesOf, treeOfDraft } from '../draft/draft.ts';
import type { Place, Proof } from '../gates/proof.ts';
import { docOf, type Reading } from '../reading/reading.ts';
import { dependents, subtree, type Tree } from '../reading/tree.ts';
import { NEGATION, SAYING } from '../reading/words.ts';
import { remembered, rememberedAt } from '../remembered.ts';

/** What is told of a cut: each name, once, with its number, most of them 1. */
export type CutFeatures = Iterable<readonly [name: string, value: number]>;

/** How likely editors keep a token whose head they keep, by the trained compressor; asked of many lines of one sentence. */
const keepChanceIn = rememberedAt((reading: Reading, sentence: number) => {
  const model = readCompressorModel();
  const tree = sentenceTree(docOf(reading, sentence), 0);
  return keepChances(compressorFeatures(tree, model.attributesOf), model.keep);
});

/** A line beside its sentence, as far as its cuts go. */
export type CutLine = Pick<Proof, 'source' | 'places' | 'reading' | 'sentence'>;

export const cutLineOf = (draft: Draft): CutLine => ({
  source: treeOfDraft(draft),
  places: placesOf(draft),
  reading: draft.reading,
  sentence: draft.sentence,
});

/** The tokens that went though what they hang on stays: each with all that hangs on it is one cut. */
export const cutsIn = remembered(({ source, places }: CutLine): readonly number[] =>
  source.tokens.flatMap(({ kind }, at) => {
    const head = source.heads[at] as number;
    const went = (places[at] as number) < 0 && kind !== 'mark';
    return went && head >= 0 && (places[head] as number) >= 0 ? [at] : [];
  }),
);

const OPENS = /^(?:[,(—–;:]|--?)$/;
const CLOSES = /^(?:[,)—–;:]|--?)$/;

/** Where in the sentence the cut lies, and whether marks set it off. */
const settingOf = ({ tokens, words }: Tree, first: number, last: number): string => {
  const closes = tokens.slice(last + 1).every(({ kind }) => kind === 'mark');
  const apart = first > 0 && OPENS.test(words[first - 1] as string);
  if (first === 0) return words[last + 1] === ',' ? 'opening' : 'head';
  if (closes) return apart ? 'end apart' : 'end';
  return apart && CLOSES.test(words[last + 1] ?? '') ? 'apart' : 'within';
};

const sizeOf = (words: number): string =>
  words < 2 ? '1' : words < 4 ? '2' : words < 7 ? '4' : words < 13 ? '7' : '13';

/** Words under which a general statement is not borne out by a special one: "bans [ships that …]". */
const TURNS =
  /^(?:if|unless|than|every|each|any|all|most|such|ban|bans|banned|would|could|should|wants?|wanted|seeks?|sought|demand(?:s|ed)?|like[ds]?)$/;

/** A cut as its features see it: its highest word, that word's head, and its words without marks. */
interface Cut extends Place {
  readonly top: number;
  readonly head: number;
  readonly whole: readonly number[];
  /** Its first word and its last. */
  readonly first: number;
  readonly last: number;
  readonly setting: string;
}

const cutAt = ({ reading, sentence, source }: Place, top: number): Cut => {
  const whole = subtree(source, top).filter((at) => source.tokens[at]?.kind !== 'mark');
  const first = whole[0] ?? top;
  const last = whole.at(-1) ?? top;
  const setting = settingOf(source, first, last);
  const head = source.heads[top] as number;
  return { reading, sentence, source, top, head, whole, first, last, setting };
};

/** What it is, and where. */
const ofItself = ({ source, top, head, whole, setting }: Cut): readonly string[] => {
  const { tags, relations } = source;
  const relation = relations[top] as string;
  const [opener] = dependents(source, top, 'case', 'mark').filter((at) => at < top);
  return [
    `relation ${relation}`,
    `setting ${setting}`,
    `relation ${relation} setting ${setting}`,
    `relation ${relation} opener ${opener === undefined ? '' : source.words[opener]}`,
    `relation ${relation} form ${source.penn[top]}`,
    `relation ${relation} head ${tags[head]} ${relations[head]}`,
    `size ${sizeOf(whole.length)}`,
  ];
};

/** What the word that it hangs on has besides. */
const ofHead = ({ source, top, head }: Cut): readonly string[] => {
  const { words, tags, penn, relations } = source;
  const relation = relations[top] as string;
  const cluster = clustersOf(words[head] as string);
  const byCluster = cluster ? [`head ${cluster.coarse} ${tags[head]} loses ${relation}`] : [];
  if (/^(?:NOUN|PROPN)$/.test(tags[head] as string)) {
    const [determiner] = dependents(source, head, 'det', 'nmod:poss');
    const article = determiner === undefined ? penn[head] : words[determiner];
    const isOwner = determiner !== undefined && relations[determiner] !== 'det';
    return [...byCluster, `noun with ${isOwner ? 'poss' : article} loses ${relation}`];
  }
  const hasObject = dependents(source, head, 'obj', 'ccomp', 'xcomp').length > 0;
  const isPassive = dependents(source, head, 'aux:pass').length > 0;
  return [
    ...byCluster,
    `verb ${relation} ${hasObject ? 'with' : 'without'} object`,
    ...(isPassive ? [`passive loses ${relation}`] : []),
    ...(SAYING.has(words[head] as string) ? [`speech loses ${relation}`] : []),
  ];
};

/** What stands beside it and within it. */
const ofNeighbours = ({
  source,
  reading,
  top,
  head,
  whole,
  first,
  last,
  setting,
}: Cut): readonly string[] => {
  const { words, tags, relations, tokens } = source;
  const relation = relations[top] as string;
  const next = last + 1;
  const isWithin = setting === 'within';
  const others = dependents(source, head, 'nmod', 'acl', 'acl:relcl', 'appos', 'obj', 'obl');
  const turned = words.slice(0, first).some((word) => NEGATION.has(word) || TURNS.test(word));
  const told: Readonly<Record<string, boolean>> = {
    [`right behind ${tags[head]} ${relation}`]: first === head + 1,
    [`more before ${relation}`]: others.some((at) => at < top && at > head),
    [`more behind ${relation}`]: others.some((at) => at > top),
    [`turned ${relation}`]: turned,
    [`then ${tags[next]} ${relation}`]: isWithin,
    [`${tags[first - 1]} then ${tags[next]}`]: isWithin,
    number: whole.some((at) => tags[at] === 'NUM'),
    name: whole.some((at) => tags[at] === 'PROPN'),
    'verb within': whole.some((at) => at !== top && tags[at] === 'VERB'),
    'a place': reading.entityAt(tokens[top]?.start ?? 0)?.type === 'place',
  };
  return Object.keys(told).filter((name) => told[name]);
};

/** What bears on whether a line may do without a cut. */
export const cutFeatures = (place: Place, top: number): CutFeatures => {
  const cut = cutAt(place, top);
  const keep = Math.min(0.999, Math.max(0.001, keepChanceIn(place.reading, place.sentence)(top)));
  const dropped = Math.log((1 - keep) / keep) / 2;
  const names = [...ofItself(cut), ...ofHead(cut), ...ofNeighbours(cut)];
  return [
    ...names.map((name) => [name, 1] as const),
    ['editors drop', dropped],
    [`editors drop ${cut.source.relations[top]}`, dropped],
    ['margin', Math.min(8, cut.source.margins[top] as number) / 4],
  ];
};

/** What is told of a line by how much of its sentence stays. */
export const whatStays = (cuts: number, kept: number, tokens: number): CutFeatures => [
  ['cuts', cuts],
  ['share', (tokens - kept) / Math.max(1, tokens)],
  ['kept', kept / 10],
];

/** What is told of all cuts of a line together. */
export const lineFeatures = (line: CutLine): CutFeatures => {
  const cuts = cutsIn(line);
  const kept = line.places.filter((place) => place >= 0).length;
  const sum = new Map(whatStays(cuts.length, kept, line.source.tokens.length));
  for (const top of cuts)
    for (const [name, value] of cutFeatures(line, top)) sum.set(name, (sum.get(name) ?? 0) + value);
  return sum;
};
