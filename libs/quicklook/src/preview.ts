import type { Story, UsablePackage } from '@quickwire/contracts';
import type { EntityRecognizer } from '@quickwire/language';
import type { QuickLookWriter } from './writer.ts';

/** The package a story would give if it were published at this time. Nothing is sent anywhere. */
export const previewPackage = (
  story: Story,
  recognizer: EntityRecognizer,
  writer: QuickLookWriter,
  now: Date | number,
): UsablePackage => {
  const at = new Date(now).toISOString();
  const extraction = recognizer.recognize(story);
  return {
    id: story.id,
    feed: story.feed,
    version: story.version,
    publishedAt: at,
    firstPublishedAt: at,
    receivedAt: at,
    pubStatus: 'usable',
    story,
    extraction,
    quickLook: writer.write(story, extraction),
    changes: [],
  };
};
