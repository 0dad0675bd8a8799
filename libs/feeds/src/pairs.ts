import { FeedName } from '@quickwire/contracts';
import { MAX_WIRE_BYTES } from '@quickwire/http-guard';
import { directoryOf, type FeedDirectory } from './directory.ts';
import { hashOfKey, type KeyHash, readKeyHash } from './keys.ts';

/**
 * Reads `name=key` or `name=sha256:HEX` pairs, comma-separated; a name may come twice while its key is changed.
 * @throws {Error} naming each pair that is wrong
 */
export const parseFeeds = (text: string): FeedDirectory => {
  const keys = new Map<FeedName, KeyHash[]>();
  const faults: string[] = [];
  for (const pair of text
    .split(',')
    .map((part) => part.trim())
    .filter(Boolean)) {
    const cut = pair.indexOf('=');
    const name = FeedName.safeParse(pair.slice(0, Math.max(0, cut)));
    const key = pair.slice(cut + 1);
    const hash = key.startsWith('sha256:') ? readKeyHash(key) : hashOfKey(key);
    if (cut <= 0) faults.push("'…' is not a feed name followed by =");
    else if (!name.success)
      faults.push(
        `'${pair.slice(0, cut)}' is no name of a feed, which is 1 to 63 lower-case letters, digits and dashes`,
      );
    else if (key.length < 4) faults.push(`the key of ${name.data} is too short`);
    else if (!hash) faults.push(`the hash of ${name.data} is not 64 hexadecimal digits`);
    else keys.set(name.data, [...(keys.get(name.data) ?? []), hash]);
  }
  if (faults.length === 0 && keys.size === 0) faults.push('it names no feed');
  if (faults.length > 0)
    throw new Error(`QUICKWIRE_FEEDS is name=key pairs parted by commas: ${faults.join('; ')}`);
  return directoryOf(
    [...keys].map(([name, hashes]) => ({
      name,
      source: { kind: 'push' },
      keys: hashes,
      maxBytes: MAX_WIRE_BYTES,
      rules: [],
    })),
  );
};
