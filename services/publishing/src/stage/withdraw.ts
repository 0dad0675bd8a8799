import { emissionOf } from '@quickwire/service-kit';
import type { Effects } from '@quickwire/streaming';
import { type Arrival, publishedKey, receivedAtOf } from './arrival.ts';
import { withVersion } from './history.ts';
import { channelsOf, type Published } from './memory.ts';

const takenDown = (
  { text: _, ...was }: Published,
  version: string,
  history: Published['history'] & {},
): Published => ({ ...was, version, pubStatus: 'withheld', quickLook: '', history });

/** Takes a public story out of view until a usable version comes. Of one that never was public nothing is told. */
export const withdraw = (arrival: Arrival): Effects => {
  const { summarized, state, now } = arrival;
  const { story } = summarized;
  const was = state.get(publishedKey(story.id)) as Published | undefined;
  if (story.pubStatus !== 'withheld' || was?.pubStatus !== 'usable') return {};
  const { version } = story;
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
        ...channelsOf(was.channels),
        pubStatus: 'withheld',
        headline: was.headline,
      }),
    ],
    // Of what it said no more stays than a kill leaves: the next version must not quote what was taken down.
    state: [{ key: publishedKey(story.id), value: takenDown(was, version, history) }],
  };
};
