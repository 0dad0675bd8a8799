import { isDeepStrictEqual } from 'node:util';
import type { Bullet, BulletEdit } from '@quickwire/contracts';
import { bulletOf } from '../bullet.ts';
import { rebuilt } from '../candidates/rebuilt.ts';
import { type Draft, textOf, wordCount } from '../draft/draft.ts';
import { gradeOf } from '../draft/grade.ts';
import { draftOf } from '../draft/published-draft.ts';
import { tightened } from '../draft/tightened.ts';
import { findingsOf } from '../gates/index.ts';
import { type Proof, proofOf } from '../gates/proof.ts';
import { isFinding, SEVERAL } from '../gates/prove.ts';
import { leadBullet } from '../lead/lead-bullet.ts';
import type { Reading } from '../reading/reading.ts';
import type { Claims } from './claims.ts';
import type { Finding } from './finding.ts';

/** The sentence that a line says it is made of; -1 where there is none. */
export const sentenceOf = ({ doc }: Reading, { evidence }: Bullet): number =>
  doc.sentences.findIndex(
    ({ start, end }) => start === evidence[0]?.start && end === evidence[0].end,
  );

/** Whether the text lacks a quote where it is said to stand, and which. */
export const strayQuote = ({ doc }: Reading, { evidence }: Bullet): readonly Finding[] => {
  const stray = evidence.find(({ start, end, quote }) => doc.text.slice(start, end) !== quote);
  return stray
    ? [{ gate: 'evidence', detail: `the text does not say “${stray.quote}” at ${stray.start}` }]
    : [];
};

/** Why edits are none that anyone made; undefined where they may be. */
const editsFault = (edits: readonly BulletEdit[]): string | undefined => {
  const unordered = edits.some(({ start }, at) => start < (edits[at - 1]?.end ?? 0));
  if (unordered) return 'two of its edits lie over each other, or not in the order of the text';
  const strange = edits.find(({ kind, text }) => (kind === 'name') !== (text !== undefined));
  return (
    strange &&
    `an edit of kind ${strange.kind} shows no name in place of what it cuts, or another does`
  );
};

const sameEdits = (draft: Draft, other: Draft): boolean =>
  isDeepStrictEqual(
    draft.edits.map(({ kind, first, last }) => [kind, first, last]),
    other.edits.map(({ kind, first, last }) => [kind, first, last]),
  );

const otherEdits = (text: string): Finding => ({
  gate: 'edits',
  detail: `“${text}” is made by other edits`,
});

/** A stranger chose what this line leaves out: it must be what the rules could leave out as well. */
const choiceOfStranger = (proof: Proof, made: Draft, claims: Claims): readonly Finding[] => {
  const { sentence, given } = proof;
  if (claims.isRead(sentence) && claims.draftsGiving(given, sentence).length > 0)
    return [{ gate: 'method', detail: 'the rules make this line themselves' }];
  const draft = rebuilt(proof);
  if (isFinding(draft)) return [draft];
  const own = tightened(draft);
  if (textOf(own) !== given)
    return [{ gate: 'edits', detail: `the rules make “${textOf(own)}” of it` }];
  return sameEdits(own, made) ? [] : [otherEdits(given)];
};

/** It is one the rules draw, by the edits that they draw it with. A line of the version before need not be: of it the gates alone tell. */
const choiceOfRules = (proof: Proof, made: Draft, claims: Claims): readonly Finding[] => {
  const { sentence, given } = proof;
  const drawn = claims.draftsGiving(given, sentence);
  if (drawn.length > 0)
    return drawn.some((draft) => sameEdits(draft, made)) ? [] : [otherEdits(given)];
  return claims.isFormer(given)
    ? []
    : [{ gate: 'method', detail: 'the rules make no such line of its sentence' }];
};

/** What a line leaves out is what its writer may leave out. */
const findingsOnChoice = (proof: Proof, made: Draft, { method }: Bullet, claims: Claims) =>
  method === 'language-model'
    ? choiceOfStranger(proof, made, claims)
    : choiceOfRules(proof, made, claims);

/** Where a line differs from itself as its writer would publish it. */
const findingsOnForm = (proof: Proof, draft: Draft, bullet: Bullet): readonly Finding[] => {
  const { given: text } = proof;
  const grade = gradeOf(wordCount(text));
  const method = bullet.method ?? 'rules';
  const own = bulletOf({ draft, proof, text, grade, method, value: 0 });
  const found: Finding[] = [];
  if (bullet.grade !== grade)
    found.push({ gate: 'grade', detail: `a line of ${wordCount(text)} words is ${grade}` });
  if (bullet.method === undefined)
    found.push({ gate: 'method', detail: 'it does not say who made it' });
  if (!isDeepStrictEqual(bullet.evidence, own.evidence)) {
    const foreign = bullet.evidence.find(
      (span) => !own.evidence.some((other) => isDeepStrictEqual(span, other)),
    );
    found.push({
      gate: 'evidence',
      detail: foreign
        ? `“${foreign.quote}” proves nothing of it`
        : 'it is not each sentence and name that proves the line, once',
    });
  }
  if (!isDeepStrictEqual(bullet.gates, own.gates))
    found.push({
      gate: 'gates',
      detail: `it does not list the ${own.gates?.length} gates that prove it`,
    });
  if (bullet.notes) found.push({ gate: 'gates', detail: 'it has notes, as an editor’s line may' });
  return found;
};

const findingsOnLead = (bullet: Bullet, { reading, fresh }: Claims): readonly Finding[] => {
  const own = leadBullet(reading);
  if (own?.text !== bullet.text || own.evidence[0]?.start !== bullet.evidence[0]?.start)
    return [{ gate: 'grade', detail: 'a lead is the whole first sentence, and this is not' }];
  const [line] = fresh;
  if (line)
    return [
      { gate: 'grade', detail: `a lead stands where no line is proved, and “${line.text}” is` },
    ];
  return isDeepStrictEqual(own, bullet)
    ? []
    : [{ gate: 'evidence', detail: 'a lead has its sentence for evidence and nothing more' }];
};

/** Everything that speaks against an engine's line. */
export const findingsOnLine = (bullet: Bullet, claims: Claims): readonly Finding[] => {
  const { reading, isEnglish, fresh, isFresh } = claims;
  const stray = strayQuote(reading, bullet);
  if (stray.length > 0) return stray;
  if (bullet.by === 'editor')
    return [{ gate: 'evidence', detail: 'no editor’s Quick Look of the story has it' }];
  if (bullet.grade === 'lead') return findingsOnLead(bullet, claims);
  if (!isEnglish) return [{ gate: 'method', detail: 'lines are written of English alone' }];
  const sentence = sentenceOf(reading, bullet);
  if (sentence < 0)
    return [{ gate: 'evidence', detail: 'its evidence is no sentence of the text' }];
  const fault = editsFault(bullet.edits ?? []);
  if (fault) return [{ gate: 'edits', detail: fault }];
  const draft = draftOf(reading, sentence, bullet);
  if (!draft) return [{ gate: 'edits', detail: 'an edit cuts through a word' }];
  const made = textOf(draft);
  if (made !== bullet.text) return [{ gate: 'edits', detail: `its edits give “${made}”` }];
  const proof = proofOf(bullet.text, reading, sentence);
  if (!proof) return [SEVERAL];
  const found = [
    ...findingsOf(proof),
    ...findingsOnForm(proof, draft, bullet),
    ...findingsOnChoice(proof, draft, bullet, claims),
  ];
  if (found.length > 0 || !isFresh) return found;
  const own = fresh.find((line) => line.draft.sentence === sentence);
  if (own?.text === bullet.text) return [];
  const detail = own
    ? `the rules choose “${own.text}” of its sentence`
    : 'the rules do not choose it';
  return [{ gate: 'method', detail }];
};
