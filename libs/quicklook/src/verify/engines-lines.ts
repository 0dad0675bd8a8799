import type { Bullet, QuickLook } from '@quickwire/contracts';
import { MOST, type Proved, saysTheSame, WORTH } from '../choice/choose.ts';
import { leadBullet } from '../lead/lead-bullet.ts';
import type { Reading } from '../reading/reading.ts';
import { type Claims, claimsOf } from './claims.ts';
import {
  type Finding,
  missingLine,
  type PartFinding,
  type Verified,
  type VerifiedQuickLook,
} from './finding.ts';
import { findingsOnLine, sentenceOf } from './line.ts';

/** What speaks against a line beside the others: no two are of one sentence or say the same, and a lead is the only one. */
const besides = (reading: Reading, bullets: readonly Bullet[], at: number): readonly Finding[] => {
  const bullet = bullets[at] as Bullet;
  if (bullet.grade === 'lead' && bullets.length > 1)
    return [{ gate: 'grade', detail: 'a lead stands alone' }];
  const sentence = sentenceOf(reading, bullet);
  const other = bullets
    .slice(0, at)
    .find(
      (earlier) =>
        (sentence >= 0 && sentenceOf(reading, earlier) === sentence) ||
        saysTheSame(earlier.text, bullet.text),
    );
  return other ? [{ gate: 'repeated', detail: `“${other.text}” says it already` }] : [];
};

/** Lines of the choice that nothing stands for: no line of their sentence, none that says the same, nor seven others. */
const missingOf = (
  { reading, fresh }: Claims,
  { bullets, provenance }: QuickLook,
): readonly PartFinding[] => {
  if (bullets.length === MOST) return [];
  const isTold = ({ text, draft }: Proved): boolean =>
    bullets.some(
      (bullet) => sentenceOf(reading, bullet) === draft.sentence || saysTheSame(bullet.text, text),
    );
  // Beside another writer's lines those of little worth may have had no place.
  const least = provenance.model === undefined ? 0 : WORTH;
  const missing = fresh.filter((line) => line.value >= least && !isTold(line));
  if (missing.length > 0 || bullets.length > 0) return missing.map(missingLine);
  const lead = leadBullet(reading);
  return lead ? [missingLine(lead)] : [];
};

const orderOf = (
  { reading, isFresh }: Claims,
  bullets: readonly Bullet[],
): readonly PartFinding[] => {
  const sentences = bullets.map((bullet) => sentenceOf(reading, bullet)).filter((at) => at >= 0);
  return isFresh && sentences.some((sentence, at) => sentence < (sentences[at - 1] ?? sentence))
    ? [{ part: 'bullets', detail: 'the lines are not in the order of the text' }]
    : [];
};

/** Whether the model that is named and the lines that are said to be its own go together. */
const modelOf = ({ bullets, provenance: { model } }: QuickLook): readonly PartFinding[] => {
  const has = bullets.some(({ method }) => method === 'language-model');
  if (has === (model !== undefined)) return [];
  const detail = has
    ? 'it names no language model, and a line is said to be of one'
    : `it names the language model ${model}, and no line is said to be its own`;
  return [{ part: 'provenance', detail }];
};

/** The lines that were kept or came in another's place must be there. */
const revisionsOf = ({ bullets, revisions = [] }: QuickLook): readonly PartFinding[] =>
  revisions.flatMap((revision) => {
    if (revision.kind === 'dropped') return [];
    const text = revision.kind === 'kept' ? revision.was : revision.is;
    return bullets.some((bullet) => bullet.text === text)
      ? []
      : [{ part: 'revisions', detail: `“${text}” is said to stand, and is no line` } as const];
  });

/** The engine's lines, one by one and as a whole. */
export const enginesLines = (reading: Reading, quickLook: QuickLook): VerifiedQuickLook => {
  const claims = claimsOf(reading, quickLook);
  const { bullets } = quickLook;
  const lines = bullets.map(
    (bullet, at): Verified => ({
      bullet,
      findings: [...findingsOnLine(bullet, claims), ...besides(reading, bullets, at)],
    }),
  );
  return {
    lines,
    parts: [
      ...missingOf(claims, quickLook),
      ...orderOf(claims, bullets),
      ...modelOf(quickLook),
      ...revisionsOf(quickLook),
    ],
  };
};
