import type {
  EventId,
  Extraction,
  Story,
  StoryExtracted,
  StorySummarized,
} from '@quickwire/contracts';
import { newsWriter } from '@quickwire/quicklook';
import type { Delivery, Due, Effects } from '@quickwire/streaming';
import { describe, expect, test } from 'vitest';
import { LINES_KEPT_MS } from './former-lines.ts';
import { SummarizationController } from './summarization.controller.ts';

/** The lines below need no names. */
const extraction: Extraction = {
  entities: [],
  quantities: [],
  provenance: { engine: 'none', version: '1' },
};

const storyOf = (version: string, text: string, rest: Partial<Story> = {}): Story =>
  ({
    id: 's1',
    feed: 'desk',
    version,
    pubStatus: 'usable',
    revision: { contentHash: version },
    headline: 'Council votes',
    language: 'en',
    text,
    blocks: [{ kind: 'paragraph', start: 0, end: text.length }],
    people: [],
    organisations: [],
    places: [],
    ...rest,
  }) as unknown as Story;

/** A partition of the stage: its state, and what it gives for a version that comes by an event. */
const partition = () => {
  const kept = new Map<string, unknown>();
  const controller = new SummarizationController({
    write: async ({ story, extraction, former }) => newsWriter.write(story, extraction, former),
  });
  const state = { get: (key: string) => kept.get(key) };
  const due = new Map<string, number | undefined>();
  let now = 0;
  const take = ({ state: writes = [] }: Effects): void => {
    for (const { key, value, dueAt } of writes) {
      value === undefined ? kept.delete(key) : kept.set(key, value);
      due.set(key, dueAt);
    }
  };
  return {
    kept,
    wait: (ms: number): void => {
      now += ms;
      for (const [key, at = Number.POSITIVE_INFINITY] of [...due])
        if (at <= now) take(controller.due(kept.get(key), { key } as Due));
    },
    arrive: async (
      by: string,
      story: Story,
      rest: Partial<StoryExtracted> = {},
    ): Promise<StorySummarized> => {
      const extracted = {
        story,
        ...rest,
        succession: { kind: 'first' },
        ...(story.pubStatus !== 'canceled' && { extraction }),
      } as StoryExtracted;
      const event = { id: by as EventId } as Delivery['event'];
      const effects = await controller.extracted(extracted, { state, event, now } as Delivery);
      take(effects);
      return effects.emit?.[0]?.data as StorySummarized;
    },
  };
};

const FIRST =
  'Larksund approved a budget of 61 million euros on Monday. Skyvest cancelled 40 flights to Iceland on Friday.';
const SECOND = FIRST.replace('61', '64');

test('links to other items pass as they came', async () => {
  const related = [{ id: 's2', feed: 'alpha', similarity: 0.9, relation: 'same-story' }];
  const p = partition();
  expect(
    await p.arrive('e1', storyOf('1', FIRST), { related } as unknown as StoryExtracted),
  ).toMatchObject({
    related,
  });
});

const linesOf = ({ quickLook }: StorySummarized) => quickLook?.bullets.map(({ text }) => text);
const kindsOf = ({ quickLook }: StorySummarized) => quickLook?.revisions?.map(({ kind }) => kind);

describe('a version of a story', () => {
  test('that is the first follows no lines', async () => {
    expect((await partition().arrive('e1', storyOf('1', FIRST))).quickLook?.revisions).toBe(
      undefined,
    );
  });

  test('that corrects a number changes the line that told it and keeps the other', async () => {
    const p = partition();
    const first = await p.arrive('e1', storyOf('1', FIRST));
    const second = await p.arrive('e2', storyOf('2', SECOND));
    expect(linesOf(second)).toEqual(linesOf(first)?.map((text) => text.replace('61', '64')));
    expect(kindsOf(second)?.toSorted()).toEqual(['changed', 'kept']);
  });

  test('that is dealt with twice gives the same lines and leaves the same state', async () => {
    const p = partition();
    await p.arrive('e1', storyOf('1', FIRST));
    const once = await p.arrive('e2', storyOf('2', SECOND));
    const state = structuredClone([...p.kept]);
    expect(await p.arrive('e2', storyOf('2', SECOND))).toEqual(once);
    expect([...p.kept]).toEqual(state);
  });

  test('that comes after more than 30 days follows no lines; each version begins them anew', async () => {
    const p = partition();
    await p.arrive('e1', storyOf('1', FIRST));
    p.wait(LINES_KEPT_MS - 1);
    expect(kindsOf(await p.arrive('e2', storyOf('2', FIRST)))).toEqual(['kept', 'kept']);
    p.wait(LINES_KEPT_MS - 1);
    expect(p.kept.size).toBe(1);
    p.wait(1);
    expect(p.kept.size).toBe(0);
    expect(kindsOf(await p.arrive('e3', storyOf('3', FIRST)))).toBe(undefined);
  });

  test('that kills the story clears what was remembered of it', async () => {
    const p = partition();
    await p.arrive('e1', storyOf('1', FIRST));
    await p.arrive('e2', storyOf('2', '', { pubStatus: 'canceled' }));
    expect(p.kept.size).toBe(0);
  });

  test('that is withheld leaves the lines that were seen for the next to follow', async () => {
    const p = partition();
    await p.arrive('e1', storyOf('1', FIRST));
    await p.arrive('e2', storyOf('2', 'Nothing is known.', { pubStatus: 'withheld' }));
    expect(kindsOf(await p.arrive('e3', storyOf('3', FIRST)))).toEqual(['kept', 'kept']);
  });

  test('with the editor’s Quick Look keeps it, and nothing is held against it later', async () => {
    const p = partition();
    await p.arrive('e1', storyOf('1', FIRST));
    const editorQuickLook = { bullets: ['Budget is through'] };
    const second = await p.arrive('e2', storyOf('2', SECOND, { editorQuickLook }));
    expect(linesOf(second)).toEqual(['Budget is through']);
    expect(kindsOf(second)).toBe(undefined);
    expect(p.kept.size).toBe(0);
  });
});
