import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A story with what its editors put above it. */
export interface SummarisedStory {
  readonly text: string;
  readonly highlights: string;
}

interface Line {
  readonly article: string;
  readonly highlights: string | readonly string[];
}

/** The broadcaster's own sign, which is no part of the story. */
const SIGN = /^\s*(?:\([^()]*\bCNN\)|CNN)\s*(?:--?|—)?\s*/;

/** The stories of DIR/summaries/cnn-dev.jsonl. */
export const readSummaries = (data: string): readonly SummarisedStory[] =>
  readFileSync(join(data, 'summaries', 'cnn-dev.jsonl'), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => {
      const { article, highlights } = JSON.parse(line) as Line;
      return { text: article.replace(SIGN, ''), highlights: [highlights].flat().join('\n') };
    });
