import { createHash, timingSafeEqual } from 'node:crypto';
import { FeedName } from '@quickwire/contracts';
import { ProblemError } from './problem.ts';

const sha256 = (text: string): Buffer => createHash('sha256').update(text).digest();
/** Compared with when there is no such feed, so that the answer takes as long. */
const NOBODY = sha256('');

/** The configured feeds and the hashes of their keys. */
export interface FeedDirectory {
  readonly names: readonly FeedName[];
  /**
   * Lets a request in.
   * @param authorization the header's value: `Bearer KEY`
   * @throws {ProblemError} 401, the same whether the feed or the key is wrong
   */
  admit(feed: string, authorization: string | undefined): FeedName;
}

/**
 * Reads `name=key` or `name=sha256:HEX` pairs, comma-separated; a name may come twice while its key is changed.
 * @throws {Error} naming each pair that is wrong
 */
export const parseFeeds = (text: string): FeedDirectory => {
  const keys = new Map<FeedName, Buffer[]>();
  const faults: string[] = [];
  for (const pair of text
    .split(',')
    .map((part) => part.trim())
    .filter(Boolean)) {
    const cut = pair.indexOf('=');
    const name = FeedName.safeParse(pair.slice(0, Math.max(0, cut)));
    const key = pair.slice(cut + 1);
    if (cut < 0 || !name.success)
      faults.push(`'${pair.slice(0, Math.max(0, cut)) || '…'}' is not a feed name followed by =`);
    else if (key.length < 4) faults.push(`the key of ${name.data} is too short`);
    else if (key.startsWith('sha256:') && !/^sha256:[0-9a-f]{64}$/i.test(key))
      faults.push(`the hash of ${name.data} is not 64 hexadecimal digits`);
    else
      keys.set(name.data, [
        ...(keys.get(name.data) ?? []),
        key.startsWith('sha256:') ? Buffer.from(key.slice(7), 'hex') : sha256(key),
      ]);
  }
  if (faults.length === 0 && keys.size === 0) faults.push('it names no feed');
  if (faults.length > 0)
    throw new Error(`QUICKWIRE_FEEDS is name=key pairs parted by commas: ${faults.join('; ')}`);
  return {
    names: [...keys.keys()],
    admit(feed, authorization) {
      const given = sha256(/^Bearer +(\S+)$/i.exec(authorization ?? '')?.[1] ?? '');
      const known = keys.get(feed as FeedName) ?? [NOBODY];
      let fits = false;
      for (const key of known) if (timingSafeEqual(key, given)) fits = true;
      if (!fits || !keys.has(feed as FeedName))
        throw new ProblemError(
          'unauthorized',
          'send the key of this feed in the header: Authorization: Bearer KEY',
        );
      return feed as FeedName;
    },
  };
};
