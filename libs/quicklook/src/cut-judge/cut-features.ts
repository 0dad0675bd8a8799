import { clustersOf } from '@quickwire/language';
import { keepChances } from '../compress/chances.ts';
import { featuresOf as compressorFeatures } from '../compress/features.ts';
import { readCompressorModel } from '../compress/model.ts';
import { treeOf as sentenceTree } from '../compress/sentence-tree.ts';
import type { Place, Proof } from '../gates/proof.ts';
import { docOf, type Reading } from '../reading/reading.ts';
import { dependents, subtree, type Tree } from '../reading/tree.ts';
import { NEGATION, SAYING } from '../reading/words.ts';

/** What is told of a cut: each name with its number, most of them 1. */
export type CutFeatures = ReadonlyMap<string, number>;

const known = new WeakMap<Reading, Map<number, (token: number) => number>>();

/** How likely editors keep a token whose head they keep, by the trained compressor; asked of many lines of one sentence. */
const keepChanceIn = ({ reading, sentence }: Place): ((token: number) => number) => {
  const ofReading = known.get(reading) ?? new Map<number, (token: number) => number>();
  known.set(reading, ofReading);
  let chance = ofReading.get(sentence);
  if (!chance) {
    const model = readCompressorModel();
    const tree = sentenceTree(docOf(reading, sentence), 0);
    chance = keepChances(compressorFeatures(tree, model.attributesOf), model.keep);
    ofReading.set(sentence, chance);
  }
  return chance;
};

/** The tokens that went though what they hang on stays: each with all that hangs on it is one cut. */
export const cutsIn = ({ source, places }: Pick<Proof, 'source' | 'places'>): readonly number[] =>
  source.tokens.flatMap(({ kind }, at) => {
    const head = source.heads[at] as number;
    const went = (places[at] as number) < 0 && kind !== 'mark';
    return went && head >= 0 && (places[head] as number) >= 0 ? [at] : [];
  });

const OPENS = /^(?:[,(—–;:]|--?)$/;

/** Where in the sentence the cut lies, and whether marks set it off. */
const settingOf = ({ tokens, words }: Tree, first: number, last: number): string => {
  const closes = tokens.slice(last + 1).every(({ kind }) => kind === 'mark');
  const apart = first > 0 && OPENS.test(words[first - 1] as string);
  if (first === 0) return words[last + 1] === ',' ? 'opening' : 'head';
  if (closes) return apart ? 'end apart' : 'end';
  return apart && OPENS.test(words[last + 1] ?? '') ? 'apart' : 'within';
};

const sizeOf = (words: number): string =>
  words < 2 ? '1' : words < 4 ? '2' : words < 7 ? '4' : words < 13 ? '7' : '13';

/** Words under which a general statement is not borne out by a special one: "bans [ships that …]". */
const TURNS =
  /^(?:if|unless|than|every|each|any|all|most|such|ban|bans|banned|would|could|should|wants?|wanted|seeks?|sought|demand(?:s|ed)?|like[ds]?)$/;

/** What bears on whether a line may do without a cut. */
export const cutFeatures = (place: Place, top: number): CutFeatures => {
  const { source, reading } = place;
  const { words, tags, penn, relations, heads, margins, tokens } = source;
  const head = heads[top] as number;
  const whole = subtree(source, top).filter((at) => tokens[at]?.kind !== 'mark');
  const first = whole[0] ?? top;
  const last = whole.at(-1) ?? top;
  const relation = relations[top] as string;
  const found = new Map<string, number>();
  const tell = (name: string, value = 1): void => void found.set(name, value);
  const prepositions = dependents(source, top, 'case', 'mark').filter((at) => at < top);
  const opener = prepositions[0] === undefined ? '' : (words[prepositions[0]] as string);
  const setting = settingOf(source, first, last);
  const behind = dependents(source, head, 'nmod', 'acl', 'acl:relcl', 'appos', 'obj', 'obl');
  tell(`relation ${relation}`);
  tell(`setting ${setting}`);
  tell(`relation ${relation} setting ${setting}`);
  tell(`relation ${relation} opener ${opener}`);
  tell(`relation ${relation} form ${penn[top]}`);
  tell(`relation ${relation} head ${tags[head]} ${relations[head]}`);
  tell(`size ${sizeOf(whole.length)}`);
  if (/^(?:NOUN|PROPN)$/.test(tags[head] as string)) {
    const determiner = dependents(source, head, 'det', 'nmod:poss')[0];
    const shown =
      determiner === undefined
        ? penn[head]
        : relations[determiner] === 'det'
          ? words[determiner]
          : 'poss';
    tell(`noun with ${shown} loses ${relation}`);
  } else {
    tell(
      `verb ${relation} ${dependents(source, head, 'obj', 'ccomp', 'xcomp').length > 0 ? 'with' : 'without'} object`,
    );
    if (dependents(source, head, 'aux:pass').length > 0) tell(`passive loses ${relation}`);
    if (SAYING.has(words[head] as string)) tell(`speech loses ${relation}`);
  }
  if (first === head + 1) tell(`right behind ${tags[head]} ${relation}`);
  if (behind.some((at) => at < top && at > head)) tell(`more before ${relation}`);
  if (behind.some((at) => at > top)) tell(`more behind ${relation}`);
  if (whole.some((at) => tags[at] === 'NUM')) tell('number');
  if (whole.some((at) => tags[at] === 'PROPN')) tell('name');
  if (whole.some((at) => at !== top && tags[at] === 'VERB')) tell('verb within');
  if (reading.entityAt(tokens[top]?.start ?? 0)?.type === 'place') tell('a place');
  if (words.slice(0, first).some((word) => NEGATION.has(word) || TURNS.test(word)))
    tell(`turned ${relation}`);
  const cluster = clustersOf(words[head] as string);
  if (cluster) tell(`head ${cluster.coarse} ${tags[head]} loses ${relation}`);
  const keep = Math.min(0.999, Math.max(0.001, keepChanceIn(place)(top)));
  tell('editors drop', Math.log((1 - keep) / keep) / 2);
  tell(`editors drop ${relation}`, Math.log((1 - keep) / keep) / 2);
  tell('margin', Math.min(8, margins[top] as number) / 4);
  return found;
};

/** What is told of a line by how much of its sentence stays. */
export const whatStays = (cuts: number, kept: number, tokens: number): CutFeatures =>
  new Map([
    ['cuts', cuts],
    ['share', (tokens - kept) / Math.max(1, tokens)],
    ['kept', kept / 10],
  ]);

/** What is told of all cuts of a line together. */
export const lineFeatures = (
  proof: Pick<Proof, 'source' | 'places' | 'reading' | 'sentence'>,
): CutFeatures => {
  const cuts = cutsIn(proof);
  const kept = proof.places.filter((place) => place >= 0).length;
  const sum = new Map(whatStays(cuts.length, kept, proof.source.tokens.length));
  for (const top of cuts)
    for (const [name, value] of cutFeatures(proof, top))
      sum.set(name, (sum.get(name) ?? 0) + value);
  return sum;
};
