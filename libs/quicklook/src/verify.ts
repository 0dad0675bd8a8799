import type { Bullet, Extraction, GateFinding, Story } from '@quickwire/contracts';
import { rebuilt } from './candidates/rebuilt.ts';
import type { Draft, Edit } from './draft/draft.ts';
import { textOf } from './draft/draft.ts';
import { findingsOf } from './gates/index.ts';
import { type Proof, proofOf } from './gates/proof.ts';
import { isFinding, SEVERAL } from './gates/prove.ts';
import { cleanLine } from './lead/clean-line.ts';
import { type Reading, readStory } from './reading/reading.ts';
import { tokenAt } from './reading/tree.ts';

/** What is wrong with a published line, by someone who trusts nobody. */
export type Finding =
  | GateFinding
  | { readonly gate: 'evidence' | 'edits'; readonly detail: string };

export interface Verified {
  readonly bullet: Bullet;
  /** Nothing where the line is proved; for an editor's line nothing more than its evidence is looked at. */
  readonly findings: readonly Finding[];
}

const sentenceOf = ({ doc }: Reading, { evidence }: Bullet): number =>
  doc.sentences.findIndex(
    ({ start, end }) => start === evidence[0]?.start && end === evidence[0].end,
  );

/** The draft a published line says it was made by; undefined where an edit is not of whole tokens of the sentence. */
export const draftOf = (
  reading: Reading,
  sentence: number,
  { edits = [] }: Bullet,
): Draft | undefined => {
  const { tokens } = reading.doc.sentences[sentence] as Reading['doc']['sentences'][number];
  const made: Edit[] = [];
  for (const { kind, start, end, text } of edits) {
    const first = tokenAt({ tokens }, start);
    const last = tokens.findIndex((token) => token.end === end);
    if (first < 0 || last < first) return undefined;
    made.push({ kind, first, last: last + 1, ...(text !== undefined && { text }) });
  }
  return { reading, sentence, edits: made, predicate: -1 };
};

/** A stranger chose what this line leaves out: it must be what the rules could leave out as well. */
const findingsOnChoice = (proof: Proof): readonly Finding[] => {
  const draft = rebuilt(proof);
  if (isFinding(draft)) return [draft];
  const own = textOf(draft);
  return own === proof.text ? [] : [{ gate: 'edits', detail: `the rules make “${own}” of it` }];
};

const findingsOn = (reading: Reading, bullet: Bullet): readonly Finding[] => {
  const stray = bullet.evidence.find(
    ({ start, end, quote }) => reading.doc.text.slice(start, end) !== quote,
  );
  if (stray)
    return [
      { gate: 'evidence', detail: `the text does not say “${stray.quote}” at ${stray.start}` },
    ];
  if (bullet.by === 'editor')
    return reading.story.editorQuickLook?.bullets.includes(bullet.text)
      ? []
      : [{ gate: 'evidence', detail: 'no editor’s Quick Look of the story has it' }];
  if (bullet.grade === 'lead')
    return cleanLine(bullet.evidence[0]?.quote ?? '') === bullet.text && bullet.text !== ''
      ? []
      : [{ gate: 'edits', detail: 'it is not the sentence that is its evidence' }];
  const sentence = sentenceOf(reading, bullet);
  if (sentence < 0)
    return [{ gate: 'evidence', detail: 'its evidence is no sentence of the text' }];
  const draft = draftOf(reading, sentence, bullet);
  if (!draft) return [{ gate: 'edits', detail: 'an edit cuts through a word' }];
  const made = textOf(draft);
  if (made !== bullet.text) return [{ gate: 'edits', detail: `its edits give “${made}”` }];
  const proof = proofOf(bullet.text, reading, sentence);
  if (!proof) return [SEVERAL];
  const found = findingsOf(proof);
  return bullet.method === 'rules' ? found : [...found, ...findingsOnChoice(proof)];
};

/** The entities whose name the text, or the agency, has: no other name may stand for a pronoun. */
const honest = (story: Story, extraction: Extraction): Extraction => ({
  ...extraction,
  entities: extraction.entities.filter(
    ({ name, source, mentions }) =>
      source === 'agency' ||
      mentions.some(({ start, end }) => story.text.slice(start, end) === name),
  ),
});

/** Proves a published Quick Look again from its story: the evidence to the letter, the edits, every gate. */
export const verifyBullets = (
  story: Story,
  extraction: Extraction,
  bullets: readonly Bullet[],
): readonly Verified[] => {
  const reading = readStory(story, honest(story, extraction));
  return bullets.map((bullet) => ({ bullet, findings: findingsOn(reading, bullet) }));
};
