import type { Story } from '@quickwire/contracts';
import type { Candidate } from '@quickwire/quicklook';

/** The port behind which a second writer stands. Nothing it says is believed. */
export interface CandidateWriter {
  /** Its name in the provenance. */
  readonly model: string;
  /**
   * Lines for a story, each with the sentence that is to prove it.
   * @throws {ModelError} that says why there are none
   */
  candidatesOf(story: Story): Promise<readonly Candidate[]>;
}
