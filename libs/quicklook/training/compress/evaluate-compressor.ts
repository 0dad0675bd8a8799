import { keepChances, rootChances } from '../../src/compress/chances.ts';
import { compressionsOf } from '../../src/compress/compressions-of.ts';
import { bestCuts } from '../../src/compress/cut.ts';
import { featuresOf } from '../../src/compress/features.ts';
import { likelihoodGains } from '../../src/compress/gains.ts';
import { keptTokens } from '../../src/compress/kept-tokens.ts';
import type { CompressorModel } from '../../src/compress/model.ts';
import { PUNCTUATION } from '../../src/compress/relations.ts';
import { treeOf } from '../../src/compress/sentence-tree.ts';
import { unitsOf } from '../../src/compress/units.ts';
import { type Agreement, agreementOf, type Sample } from './agreement.ts';
import type { AnnotatedPair } from './annotate.ts';
import { firstWords, withoutAdjuncts } from './peers.ts';

/** Words that a house line may have. */
const MAX_WORDS = 14;

/** A way to shorten a sentence, given how many words the editor kept. */
type Shorten = (pair: AnnotatedPair, editors: number) => readonly number[];

/** The likeliest cut of exactly as many words as the editor's, nothing required: how good the chances are, apart from the choice of a length. */
const asLongAsEditors =
  (model: CompressorModel): Shorten =>
  ({ doc }, editors) => {
    const tree = treeOf(doc, 0);
    const units = unitsOf(tree);
    const features = featuresOf(tree, model.attributesOf);
    const told = rootChances(tree, features, model.root);
    const [root] = [...told].reduce((a, b) => (b[1] > a[1] ? b : a), [
      tree.sentence.heads.indexOf(-1),
      0,
    ] as [number, number]);
    const gains = likelihoodGains(keepChances(features, model.keep));
    const cut = bestCuts(units, root, gains, () => false, editors).at(-1);
    return cut ? keptTokens(tree, units, root, cut.nodes) : [];
  };

const ways = (model: CompressorModel): Readonly<Record<string, Shorten>> => ({
  [`compressionsOf, at most ${MAX_WORDS} words`]: ({ doc }) =>
    compressionsOf(doc, 0, { maxWords: MAX_WORDS }, model)[0]?.tokens ?? [],
  'chances alone, the editor’s length given': asLongAsEditors(model),
  'first words, the editor’s length given': ({ doc }, editors) =>
    firstWords(treeOf(doc, 0), editors),
  [`first ${MAX_WORDS} words`]: ({ doc }) => firstWords(treeOf(doc, 0), MAX_WORDS),
  'adjuncts dropped by rule': ({ doc }) => withoutAdjuncts(treeOf(doc, 0)),
});

const isWord = ({ doc }: AnnotatedPair, at: number): boolean =>
  doc.sentences[0]!.relations![at] !== PUNCTUATION;

const sampleOf = (pair: AnnotatedPair, shorten: Shorten): Sample => {
  const words = [...pair.kept.keys()].filter((at) => isWord(pair, at));
  const editors = words.filter((at) => pair.kept[at]);
  return {
    line: shorten(pair, editors.length).filter((at) => isWord(pair, at)),
    editors,
    words: words.length,
  };
};

const row = (name: string, { f1, exact, rate, editorsRate, silent, f1Spoken }: Agreement): string =>
  [
    name.padEnd(44),
    `F1 ${f1.toFixed(1)}`,
    `exact ${exact.toFixed(1)}`,
    `rate ${rate.toFixed(1)} (editors ${editorsRate.toFixed(1)})`,
    `silent ${silent} (F1 of the others ${f1Spoken.toFixed(1)})`,
  ].join('  ');

/** A table of agreement with the editors, marks left out, and the processor time of a sentence. */
export const evaluateCompressor = (
  pairs: readonly AnnotatedPair[],
  model: CompressorModel,
): readonly string[] => {
  const table = Object.entries(ways(model)).map(([name, shorten]) =>
    row(name, agreementOf(pairs.map((pair) => sampleOf(pair, shorten)))),
  );
  const before = process.cpuUsage();
  for (const { doc } of pairs) compressionsOf(doc, 0, { maxWords: MAX_WORDS }, model);
  const { user } = process.cpuUsage(before);
  return [...table, `${(user / 1000 / pairs.length).toFixed(3)} ms of processor time a sentence`];
};
