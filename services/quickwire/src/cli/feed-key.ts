import { keyFile } from '../desk-feed.ts';
import { CliError, exitCodes } from './exit-codes.ts';
import type { Io } from './io.ts';

const keyInFile = async (path: string, feed: string, io: Io): Promise<string | undefined> => {
  try {
    const keys: unknown = JSON.parse(new TextDecoder().decode(await io.readFile(path)));
    const key = (keys as Record<string, unknown> | null)?.[feed];
    return typeof key === 'string' ? key : undefined;
  } catch {
    // Missing or garbled is the same to the user: no key there.
    return undefined;
  }
};

/** What no header can carry. */
const UNFIT = /[^\x20-\x7e]/;

/**
 * The key of a feed: as given, else from QUICKWIRE_KEY, else from the file that a local Quickwire keeps.
 * @throws {CliError} when there is none, or none that can be sent
 */
export const feedKey = async (feed: string, given: string | undefined, io: Io): Promise<string> => {
  const path = keyFile(io.env['QUICKWIRE_DATA_DIR'] || '.data');
  const key = given || io.env['QUICKWIRE_KEY'] || (await keyInFile(path, feed, io));
  if (key && UNFIT.test(key))
    throw new CliError(
      exitCodes.usage,
      `the key of feed ${feed} has a line break or another character that no key has; give it as it was made`,
    );
  if (key) return key;
  throw new CliError(
    exitCodes.usage,
    `no key for feed ${feed}: give --key, set QUICKWIRE_KEY, or start Quickwire here, which keeps its keys in ${path}`,
  );
};
