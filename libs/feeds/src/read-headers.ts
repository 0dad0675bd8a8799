import { readFile } from 'node:fs/promises';

/**
 * Reads the headers whose values lie in files, anew each time, so that a changed secret counts at the next request.
 * @param headerFiles header -> path of the file
 * @throws {Error} that names the header and the file, never a value
 */
export const readHeaders = async (
  headerFiles: Readonly<Record<string, string>>,
): Promise<Readonly<Record<string, string>>> => {
  const read = async ([name, path]: readonly [string, string]): Promise<[string, string]> => {
    const value = (await readFile(path, 'utf8')).trim();
    if (/^[\t\x20-\x7e]+$/.test(value)) return [name, value];
    throw new Error(
      `${path} does not hold a value for the header ${name}; write one line of printable ASCII`,
    );
  };
  return Object.fromEntries(await Promise.all(Object.entries(headerFiles).map(read)));
};
