import type { FeedName, Story } from '@quickwire/contracts';
import {
  furtherKilled,
  type GuessedLanguage,
  given,
  isLanguageGuessed,
  makeStory,
  nothingCoded,
} from './make-story.ts';

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

/** The kills of the further items that the note of a kill names, as in 'KILL urn:1 and urn:2'. */
export const furtherKills = (kill: Story): readonly Story[] => {
  const { feed, format, language, edNote = '', revision } = kill;
  return furtherKilled(kill).map((itemId) =>
    killOf(
      {
        itemId,
        edNote: edNote.slice(0, 1000),
        headline: '',
        language: isLanguageGuessed(kill) ? { guessed: language } : language,
        created: revision.created,
        extra: {},
      },
      feed,
      format,
    ),
  );
};
