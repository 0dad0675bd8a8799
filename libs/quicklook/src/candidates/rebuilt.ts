import type { GateFinding } from '@quickwire/contracts';
import { compressionsKeeping } from '../compress/compression-keeping.ts';
import { clausesOf } from '../draft/clauses.ts';
import { draftOfTokens } from '../draft/compressed.ts';
import { cutsOf, passiveBe } from '../draft/cuts.ts';
import { bare, type Draft, keptTokens, treeOfDraft, withEdit } from '../draft/draft.ts';
import { tailsOf } from '../draft/tails.ts';
import { newWord } from '../gates/new-word.ts';
import { isKept, type Proof } from '../gates/proof.ts';
import { nameShown } from '../reading/name-shown.ts';
import { docOf } from '../reading/reading.ts';

const keptWords = (draft: Draft): readonly number[] => {
  const { tokens } = treeOfDraft(draft);
  return keptTokens(draft).filter((at) => tokens[at]?.kind !== 'mark');
};

/** A clause less each cut of the rules all of whose words the line lacks. */
const ruledDraft = (clause: Draft, proof: Proof): Draft =>
  [...tailsOf(proof.source), ...cutsOf(proof.source)]
    .filter(({ first, last }) => {
      for (let at = first; at < last; at++) if (isKept(proof, at)) return false;
      return true;
    })
    .reduce<Draft>((draft, cut) => withEdit(draft, bare(cut)) ?? draft, clause);

/** All that the closed list of edits gives with about the words of the line. */
const nearDrafts = (proof: Proof): readonly Draft[] => {
  const { reading, sentence } = proof;
  const isAsked = (at: number): boolean => isKept(proof, at);
  return [
    ...clausesOf(reading, sentence).map((clause) => ruledDraft(clause, proof)),
    ...compressionsKeeping(docOf(reading, sentence), 0, isAsked).map(({ tokens, root }) =>
      draftOfTokens(reading, sentence, tokens, root),
    ),
  ];
};

/** The draft without the form of be that the line lacks, as headlines have it. */
const polished = (draft: Draft, proof: Proof): Draft =>
  passiveBe(treeOfDraft(draft), draft.predicate)
    .map(bare)
    .filter(({ first }) => !isKept(proof, first))
    .reduce<Draft>((line, edit) => withEdit(line, edit) ?? line, draft);

/** With the names that the line shows where the sentence has "he" or "she". */
const named = (draft: Draft, { line, reading, sentence, source, places }: Proof): Draft =>
  keptWords(draft).reduce<Draft>((shown, at) => {
    if (line.words[places[at] as number] === source.words[at]) return shown;
    const text = nameShown(reading, sentence, at);
    return text === undefined
      ? shown
      : (withEdit(shown, { kind: 'name', first: at, last: at + 1, text }) ?? shown);
  }, draft);

/**
 * The draft that has of the sentence the words that the line has of it, made by the closed list of edits alone. Its text is made of the
 * sentence's own characters: of the line only the choice of words is taken, no letter, mark or blank. A finding where the line has
 * a word that the sentence lacks, or no edits of the list leave out just what it leaves out.
 */
export const rebuilt = (proof: Proof): Draft | GateFinding => {
  const added = newWord.fault(proof);
  if (added !== undefined) return { gate: newWord.name, detail: added };
  const isLine = (draft: Draft): boolean => {
    const words = new Set(keptWords(draft));
    return proof.source.tokens.every(
      ({ kind }, at) => kind === 'mark' || words.has(at) === isKept(proof, at),
    );
  };
  const draft = nearDrafts(proof)
    .map((near) => polished(near, proof))
    .find(isLine);
  return draft
    ? named(draft, proof)
    : { gate: 'incomplete', detail: 'what it leaves out may not be left out' };
};
