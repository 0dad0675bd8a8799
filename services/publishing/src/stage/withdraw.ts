import { emissionOf } from '@quickwire/service-kit';
import type { Effects } from '@quickwire/streaming';
import { type Arrival, publishedKey, receivedAtOf } from './arrival.ts';
import { withVersion } from './history.ts';
import type { Published } from './memory.ts';

/** Takes a public story out of view until a usable version comes. Of one that never was public nothing is told. */
export const withdraw = (arrival: Arrival): Effects => {
  const { summarized, state, now } = arrival;
  const { story } = summarized;
  const was = state.get(publishedKey(story.id)) as Published | undefined;
  if (story.pubStatus !== 'withheld' || was?.pubStatus !== 'usable') return {};
  const { version, edNote } = story;
  const publishedAt = new Date(now).toISOString();
  const history = withVersion(was.history, {
    version,
    publishedAt,
    pubStatus: 'withheld',
    kind: 'withheld',
  });
  return {
    emit: [
      emissionOf('packages.published', {
        id: story.id,
        feed: story.feed,
        version,
        publishedAt,
        firstPublishedAt: was.firstPublishedAt,
        receivedAt: receivedAtOf(arrival),
        supersedes: was.version,
        history,
        pubStatus: 'withheld',
        headline: was.headline,
        ...(edNote !== undefined && { edNote }),
      }),
    ],
    // What the last usable version said stays: the next one tells its changes against that.
    state: [
      { key: publishedKey(story.id), value: { ...was, version, pubStatus: 'withheld', history } },
    ],
  };
};
