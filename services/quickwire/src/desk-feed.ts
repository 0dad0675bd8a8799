import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { newKey } from '@quickwire/feeds';
import { settingFolder } from '@quickwire/service-kit';

/** The feed of a process that was given none. */
export const DESK = 'desk';

/** File of the keys that the process made for itself, by feed name; readable by its owner alone. */
export const keyFile = (dataDirectory: string): string => join(dataDirectory, 'feed-keys.json');

/**
 * The key of the desk feed: made at the first start, kept in the data folder.
 * @throws {Error} when the folder cannot be written, or the file is there but is not what was written
 */
export const deskKey = (dataDirectory: string): string => {
  const file = keyFile(settingFolder('QUICKWIRE_DATA_DIR', dataDirectory));
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    const key = newKey();
    writeFileSync(file, `${JSON.stringify({ [DESK]: key })}\n`, { mode: 0o600 });
    return key;
  }
  try {
    const key = (JSON.parse(text) as Record<string, unknown>)[DESK];
    if (typeof key === 'string') return key;
  } catch {
    // Told below, with what to do.
  }
  throw new Error(`${file} does not hold a key for ${DESK}; delete it and a new one is made`);
};
