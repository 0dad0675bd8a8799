import type { FeedName, Story } from '@quickwire/contracts';
import { type GuessedLanguage, given, makeStory, nothingCoded } from './make-story.ts';

export interface Kill {
  readonly itemId: string;
  readonly edNote: string;
  readonly headline: string;
  readonly language: string | GuessedLanguage;
  readonly created?: string | undefined;
  readonly extra: Record<string, unknown>;
}

/** The kill of the item that a notice names; the notice itself is no story but the note to editors. */
export const killOf = (
  { itemId, edNote, headline, language, created, extra }: Kill,
  feed: FeedName,
  format: Story['format'],
): Story =>
  makeStory({
    feed,
    itemId,
    format,
    content: {
      pubStatus: 'canceled',
      language,
      headline,
      ...given({ edNote: edNote || undefined }),
      ...nothingCoded,
    },
    pieces: [],
    created,
    extra,
  });
