import type { Bullet, Extraction, QuickLook, Story } from '@quickwire/contracts';
import { newsWriter, quickLookOf } from '../news-writer.ts';
import { readStory } from '../reading/reading.ts';
import type { Candidate } from './candidate.ts';
import { proveCandidates, type RefusedCandidate } from './prove-candidates.ts';

/** What another writer proposes, and its name as it stands in the provenance. */
export interface Proposal {
  readonly model: string;
  readonly candidates: readonly Candidate[];
}

/** A Quick Look, how many candidates were proved, and which were not. */
export interface WrittenWith {
  readonly quickLook: QuickLook;
  readonly proved: number;
  readonly refused: readonly RefusedCandidate[];
}

/**
 * The Quick Look with another writer's lines in the choice, each proved by every gate. Deterministic: the same story and candidates
 * give the same bytes. Where no line of theirs stands at the end, it is the one that the rules write alone.
 */
export const writeWith = (
  story: Story,
  extraction: Extraction,
  { model, candidates }: Proposal,
  former: readonly Bullet[] = [],
): WrittenWith => {
  const reading = readStory(story, extraction);
  const { offered, refused } = proveCandidates(reading, candidates);
  const made = quickLookOf(reading, extraction, undefined, former, offered);
  if (!made.bullets.some(({ method }) => method === 'language-model'))
    return {
      quickLook: newsWriter.write(story, extraction, former),
      proved: offered.length,
      refused,
    };
  const provenance = { ...newsWriter.provenance, model };
  return { quickLook: { ...made, provenance }, proved: offered.length, refused };
};
