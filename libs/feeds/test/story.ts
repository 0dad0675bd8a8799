import { contentHashOf, type FeedName, Story, storyIdOf } from '@quickwire/contracts';

/** A usable story about a ferry. */
export const storyWith = (rest: Partial<Story> = {}): Story =>
  Story.parse({
    id: storyIdOf('desk', 'urn:test:ferry'),
    feed: 'desk' as FeedName,
    itemId: 'urn:test:ferry',
    version: '1',
    revision: { number: 1, contentHash: contentHashOf('ferry') },
    format: { name: 'ninjs', version: '3.1' },
    pubStatus: 'usable',
    language: 'en',
    headline: 'Lorne ferry adds two crossings',
    slugline: 'LORNE-FERRY',
    outlet: 'Lorne News',
    text: 'The ferry adds two crossings.',
    blocks: [{ kind: 'paragraph', start: 0, end: 29 }],
    subjects: [{ name: 'Transport', scheme: 'medtop', code: '20000337' }],
    people: [],
    organisations: [],
    places: [],
    genres: [{ name: 'Current' }],
    associations: [],
    ...rest,
  });
