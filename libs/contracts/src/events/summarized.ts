import { z } from 'zod';
import { EvidenceSpan, Extraction, Provenance, Related, Succession } from './extracted.ts';
import { Story } from './story.ts';

/** A stretch of the evidence that a line leaves out, or shows as `text`: what was done, by its place in the story's text. */
export const BulletEdit = z
  .object({
    kind: z.enum([
      'article',
      'be',
      'connective',
      'apposition',
      'relative-clause',
      'participle-clause',
      'bracket',
      'adverbial-clause',
      'clause',
      'adverb',
      'adjunct',
      'speech-adjunct',
      'name',
    ]),
    start: z.int().min(0),
    end: z.int().min(0),
    text: z.string().optional(),
  })
  .readonly();
export type BulletEdit = z.infer<typeof BulletEdit>;

/** What a gate promises of a line: that nothing of this kind is wrong with it. A closed list. */
export const GateName = z.enum([
  'length',
  'quotation',
  'new-word',
  'negation',
  'modality',
  'condition',
  'tense',
  'quantity',
  'time',
  'attribution',
  'argument',
  'governed',
  'incomplete',
  'reference',
  'roles',
  'unsure',
]);
export type GateName = z.infer<typeof GateName>;

/** What a gate finds wrong with a line, in words for an editor. */
export const GateFinding = z.object({ gate: GateName, detail: z.string() }).readonly();
export type GateFinding = z.infer<typeof GateFinding>;

/**
 * `short`: compressed to 4 to 10 words. `plain`: a whole sentence or main clause of at most 18 words. `lead`: the story's first
 * sentence, whole, where no line could be proved.
 */
export const BulletGrade = z.enum(['short', 'plain', 'lead']);
export type BulletGrade = z.infer<typeof BulletGrade>;

/** Who wrote an engine's line; the gates that prove it are the same. */
export const BulletMethod = z.enum(['rules', 'language-model']);
export type BulletMethod = z.infer<typeof BulletMethod>;

/**
 * One line of a Quick Look. `evidence` proves it from the text; an editor's line that no sentence
 * of the text bears out word for word has none.
 */
export const Bullet = z
  .object({
    text: z.string(),
    by: z.enum(['editor', 'engine']),
    evidence: z.array(EvidenceSpan).readonly(),
    grade: BulletGrade.optional(),
    method: BulletMethod.optional(),
    /** In text order. Applied to the first evidence they give the line, but for its capital and full stop. */
    edits: z.array(BulletEdit).readonly().optional(),
    /** The gates that proved it. */
    gates: z.array(GateName).readonly().optional(),
    /** What in an editor's line the text does not bear out, or says otherwise; it goes out as it is. */
    notes: z.array(GateFinding).readonly().optional(),
  })
  .readonly();
export type Bullet = z.infer<typeof Bullet>;

/** A sub-head over the part of the text that begins at `start`: the wire's own, or one found. */
export const SubHead = z
  .object({
    text: z.string(),
    by: z.enum(['wire', 'engine']),
    start: z.int().min(0),
    evidence: z.array(EvidenceSpan).readonly(),
  })
  .readonly();
export type SubHead = z.infer<typeof SubHead>;

/**
 * What became of a line of the version before. `kept`: it stands word for word. `changed`: its sentence now says otherwise, and
 * `is` stands in its place. `dropped`: its sentence is gone, no gate proves it any more, or other lines tell more.
 */
export const BulletRevision = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('kept'), was: z.string() }).readonly(),
  z
    .object({
      kind: z.literal('changed'),
      was: z.string(),
      is: z.string(),
      /** Why the line before no longer holds. */
      finding: GateFinding,
    })
    .readonly(),
  z
    .object({
      kind: z.literal('dropped'),
      was: z.string(),
      reason: z.enum(['sentence-gone', 'not-proved', 'better-news']),
      /** What a gate found; of a line that no gate was asked about, `detail` says why. */
      finding: GateFinding.optional(),
      detail: z.string().optional(),
    })
    .readonly(),
]);
export type BulletRevision = z.infer<typeof BulletRevision>;

/**
 * What an editor should know of a Quick Look of the engine before it is relied on. `other-language`: lines are written for English alone.
 * `no-text`: there is nothing to write of. `nothing-proved`: the first sentence stands for lines. `few-lines`: fewer than five.
 */
export const QuickLookNote = z
  .object({
    kind: z.enum(['other-language', 'no-text', 'nothing-proved', 'few-lines']),
    detail: z.string(),
    /** Sentences that gave no line although they have news, in text order, each with what spoke against the best line of it. */
    unused: z
      .array(z.object({ evidence: EvidenceSpan, finding: GateFinding }).readonly())
      .readonly()
      .optional(),
  })
  .readonly();
export type QuickLookNote = z.infer<typeof QuickLookNote>;

export const QuickLook = z
  .object({
    title: z.string(),
    /** Of an engine at most seven; of an editor all that the editor wrote. */
    bullets: z.array(Bullet).readonly(),
    /** Two or three sentences that open the story: the wire's own summary, which has no evidence, or the text's first. */
    lead: z
      .object({ text: z.string(), evidence: z.array(EvidenceSpan).readonly() })
      .readonly()
      .optional(),
    subHeads: z.array(SubHead).readonly().optional(),
    /**
     * Each line of the version before, in its order; absent where none was before, or an editor wrote one of the two; empty in a
     * package where the lines before never were public.
     */
    revisions: z.array(BulletRevision).readonly().optional(),
    /** To the editor, where a line is missed or all are. */
    notes: z.array(QuickLookNote).readonly().optional(),
    provenance: Provenance,
  })
  .readonly();
export type QuickLook = z.infer<typeof QuickLook>;

/** A story with all that was made of it. */
export const StorySummarized = z
  .object({
    story: Story,
    succession: Succession,
    extraction: Extraction.optional(),
    quickLook: QuickLook.optional(),
    related: z.array(Related).readonly().optional(),
  })
  .readonly();
export type StorySummarized = z.infer<typeof StorySummarized>;
