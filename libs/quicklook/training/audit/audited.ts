import type { Bullet, Extraction, Story } from '@quickwire/contracts';
import { bulletOf } from '../../src/bullet.ts';
import { choose } from '../../src/choice/choose.ts';
import { quickLookOf } from '../../src/news-writer.ts';
import { readStory } from '../../src/reading/reading.ts';
import type { Summarised } from '../choice/stories.ts';

/** A bullet with the news value that it was ranked by; none for a lead that stands alone. */
export interface Valued {
  readonly bullet: Bullet;
  readonly value?: number;
}

/** A story with what was written of it. */
export interface Audited {
  readonly id: string;
  readonly story: Story;
  readonly title: string;
  readonly lines: readonly Valued[];
  readonly highlights: readonly string[];
}

/** Writes a story's Quick Look for those who judge it. */
export const auditedOf = (
  { id, story, highlights }: Summarised,
  extraction: Extraction,
): Audited => {
  const reading = readStory(story, extraction);
  const { title, bullets } = quickLookOf(reading, extraction);
  const valued = new Map(choose(reading).map((line) => [bulletOf(line).text, line.value]));
  const lines = bullets.map((bullet): Valued => {
    const value = valued.get(bullet.text);
    return value === undefined ? { bullet } : { bullet, value };
  });
  return { id, story, title, lines, highlights };
};
