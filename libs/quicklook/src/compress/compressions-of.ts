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
  /** How many to give; all where it is not said. */
  readonly most?: number;
}

/** Among likely cuts the shortest are the likeliest: what a word must be worth for lines to come out as long as editors' do. */
const WORD_BONUS = 0.2;
/** Longer sentences are lists, in tokens; and a tree may be as deep as they are long. */
const LONGEST = 200;

/**
 * Ways to shorten a sentence to a line of at most `maxWords` words, the best first: for each clause that is true by itself the likeliest of
 * each length. Every one is a connected part of the tree under the clause's verb, and keeps what `isRequired` names. None where no clause with a
 * subject and a finite verb fits. Needs a Doc with tags and trees; names, where the pipe `entities` ran, make it better. Throws where there is no tree.
 */
export const compressionsOf = (
  doc: Doc,
  sentence: number,
  { maxWords, most = Number.POSITIVE_INFINITY }: CompressionOptions,
  model: CompressorModel = readCompressorModel(),
): readonly Compression[] => {
  const tree = treeOf(doc, sentence);
  if (tree.words.length > LONGEST) return [];
  const clauses = independentClauses(tree);
  if (clauses.length === 0) return [];
  const units = unitsOf(tree);
  const features = featuresOf(tree, model.attributesOf);
  const gains = likelihoodGains(keepChances(features, model.keep));
  const source = closingSource(tree);
  // Asked for by each clause that holds the node, and for its fewest words before.
  const known: (boolean | undefined)[] = [];
  const required = (node: number): boolean => {
    known[node] ??= source.has(node) || isRequired(tree, node);
    return known[node];
  };
  const cuts = clauses.flatMap((root) =>
    bestCuts(units, root, gains, required, maxWords).map((cut) => ({ ...cut, root })),
  );
  if (cuts.length === 0) return [];
  const told = rootChances(tree, features, model.root);
  const scored = cuts
    .map((cut) => {
      const chance = Math.log(Math.max(told.get(cut.root) ?? 0, 1e-6));
      return { ...cut, score: chance + cut.gain + WORD_BONUS * cut.words };
    })
    .sort((a, b) => b.score - a.score);
  const seen = new Set<string>();
  const found: Compression[] = [];
  for (const { nodes, words, root, score } of scored) {
    if (found.length === most) break;
    const tokens = keptTokens(tree, units, root, nodes);
    // Where the parser put the source into something else, that may have gone, and the source with it.
    if (![...source].every((at) => tokens.includes(at))) continue;
    const key = tokens.join(' ');
    if (seen.has(key)) continue;
    seen.add(key);
    found.push({ tokens, words, root, score });
  }
  return found;
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
