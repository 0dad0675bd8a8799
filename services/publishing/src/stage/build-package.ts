import type { HistoryEntry, Package, Story } from '@quickwire/contracts';
import { PoisonError } from '@quickwire/streaming';
import { type Arrival, publishedKey, receivedAtOf } from './arrival.ts';
import { changesBetween, toldAgainst } from './changes.ts';
import { kindOf, withVersion } from './history.ts';
import { channelsOf, type Published, remembered } from './memory.ts';

/** A story as it is told: why the desk held it is nobody else's. */
const told = ({ hold: _held, ...story }: Story): Story => story;

/**
 * The package of a version that goes out, and what is remembered of it.
 * @throws {PoisonError} for a usable story without its language work
 */
export const buildPackage = (arrival: Arrival): [Package, Published] => {
  const { summarized, state, now } = arrival;
  const { story, extraction, quickLook, related } = summarized;
  const was = state.get(publishedKey(story.id)) as Published | undefined;
  const publishedAt = new Date(now).toISOString();
  const entry: HistoryEntry = {
    version: story.version,
    publishedAt,
    pubStatus: story.pubStatus === 'canceled' ? 'canceled' : 'usable',
    kind: kindOf(was, story),
  };
  const history = withVersion(was?.history, entry);
  const is: Published = {
    ...remembered(summarized, was?.firstPublishedAt ?? publishedAt, receivedAtOf(arrival)),
    history,
    ...channelsOf([...(was?.channels ?? []), ...(story.channels ?? [])]),
  };
  const head = {
    id: story.id,
    feed: story.feed,
    version: story.version,
    publishedAt,
    firstPublishedAt: is.firstPublishedAt,
    receivedAt: receivedAtOf(arrival),
    ...(was && { supersedes: was.version }),
    history,
    ...channelsOf(is.channels),
  };
  if (story.pubStatus === 'canceled')
    return [
      {
        ...head,
        pubStatus: 'canceled',
        // Only what was out before may be named: a kill of an embargoed item must not give its headline away.
        headline: was?.headline ?? '',
        ...(was && story.edNote !== undefined && { edNote: story.edNote }),
      },
      { ...is, headline: was?.headline ?? '' },
    ];
  if (!extraction || !quickLook)
    throw new PoisonError(
      'a usable story came without its entities or its Quick Look; redo its language work',
    );
  return [
    {
      ...head,
      pubStatus: 'usable',
      story: told(story),
      extraction,
      quickLook: toldAgainst(was, quickLook),
      changes: changesBetween(was, is),
      ...(related && { sameAs: related }),
    },
    is,
  ];
};
