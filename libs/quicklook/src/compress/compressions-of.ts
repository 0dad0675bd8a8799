import type { Doc } from '@quickwire/language';
import { keepChances, rootChances } from './chances.ts';
import { independentClauses } from './clauses.ts';
import { closingSource } from './closing-source.ts';
import { bestCuts } from './cut.ts';
import { featuresOf } from './features.ts';
import { likelihoodGains } from './gains.ts';
import { keptTokens } from './kept-tokens.ts';
import { type CompressorModel, readCompressorModel } from './model.ts';
import { isRequired } from './required.ts';
import { treeOf } from './sentence-tree.ts';
import { unitsOf } from './units.ts';

/** A shorter way to say what a sentence says, in its own words. */
export interface Compression {
  /** Indices of the tokens that stay, in order. */
  readonly tokens: readonly number[];
  /** How many words they are, as blanks part them. */
  readonly words: number;
  /** The token that heads the clause. */
  readonly root: number;
  /** How likely an editor's line is this one: natural logarithm, with a bonus for each word; comparable within a sentence. */
  readonly score: number;
}

export interface CompressionOptions {
  readonly maxWords: number;
}

/** Among likely cuts the shortest are the likeliest: what a word must be worth for lines to come out as long as editors' do. */
const WORD_BONUS = 0.2;

/**
 * Ways to shorten a sentence to a line of at most `maxWords` words, the best first: for each clause that is true by itself the likeliest of
 * each length. Every one is a connected part of the tree under the clause's verb, and keeps what `isRequired` names. None where no clause with a
 * subject and a finite verb fits. Needs a Doc with tags and trees; names, where the pipe `entities` ran, make it better. Throws where there is no tree.
 */
export const compressionsOf = (
  doc: Doc,
  sentence: number,
  { maxWords }: CompressionOptions,
  model: CompressorModel = readCompressorModel(),
): readonly Compression[] => {
  const tree = treeOf(doc, sentence);
  const units = unitsOf(tree);
  const features = featuresOf(tree, model.attributesOf);
  const clauses = independentClauses(tree);
  if (clauses.length === 0) return [];
  const gains = likelihoodGains(keepChances(units, features, model.keep));
  const told = rootChances(tree, features, model.root);
  const source = closingSource(tree);
  const required = (node: number): boolean => source.has(node) || isRequired(tree, node);
  const seen = new Set<string>();
  return clauses
    .flatMap((root) => {
      const chance = Math.log(Math.max(told.get(root) ?? 0, 1e-6));
      return bestCuts(units, root, gains, required, maxWords).map(
        ({ nodes, words, gain }): Compression => ({
          tokens: keptTokens(tree, units, root, nodes),
          words,
          root,
          score: chance + gain + WORD_BONUS * words,
        }),
      );
    })
    .sort((a, b) => b.score - a.score)
    .filter(({ tokens }) => {
      // Where the parser put the source into something else, that may have gone, and the source with it.
      if (![...source].every((at) => tokens.includes(at))) return false;
      const key = tokens.join(' ');
      if (seen.has(key)) return false;
      seen.add(key);
      return true;
    });
};

/** Marks that stand at the word before them. */
const CLINGING = /^[,;:?!)\]”’»]/u;

/** The kept words as they stand in the text, a blank where something is left out. */
export const compressionText = (doc: Doc, sentence: number, tokens: readonly number[]): string => {
  const all = doc.sentences[sentence]!.tokens;
  return tokens
    .map((at, index) => {
      const before = index === 0 ? undefined : all[tokens[index - 1]!];
      const token = all[at]!;
      if (!before) return token.text;
      const beside = tokens[index - 1] === at - 1;
      if (beside) return doc.text.slice(before.end, token.end);
      return CLINGING.test(token.text) ? token.text : ` ${token.text}`;
    })
    .join('');
};
