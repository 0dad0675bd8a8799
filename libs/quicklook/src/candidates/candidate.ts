/** What another writer proposes: a line, and the sentence of the story that is to prove it, to the letter. */
export interface Candidate {
  readonly text: string;
  readonly quote: string;
}
