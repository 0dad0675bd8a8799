import type { Sentence } from '@quickwire/language';
import { treeOf } from '../tree.ts';
import { aside } from './aside.ts';
import { closingSource } from './closing-source.ts';
import { joiningWords } from './joining-words.ts';
import { opening } from './opening.ts';
import type { Parser, Rule } from './rule.ts';
import { saidThere } from './said-there.ts';

const RULES: readonly Rule[] = [closingSource, opening, aside, joiningWords, saidThere];

/** A parsed sentence as news has it, and so each part of it that a rule reads alone. */
export const asNews = (sentence: Sentence, parsed: Parser): Sentence => {
  const part: Parser = (tokens) => asNews(parsed(tokens), parsed);
  return RULES.reduce((tree, rule) => rule(tree, part), treeOf(sentence)).sentence;
};
