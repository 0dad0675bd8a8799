import { Package } from '@quickwire/contracts';
import { CliError, exitCodes } from './exit-codes.ts';

const ADVICE =
  'give a package as JSON, or several as a list, a page or one a line, as GET /v1/packages/{id}, GET /v1/packages or quickwire look --json prints them';

/** The packages of a file, and whether it has them as several, though it may be one. */
interface ReadPackages {
  readonly packages: readonly Package[];
  readonly isList: boolean;
}

/** JSON whole, else JSON a line. */
const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch (error) {
    const lines = text.split('\n').filter((line) => line.trim() !== '');
    if (lines.length < 2) throw error;
    return lines.map((line) => JSON.parse(line));
  }
};

const jsonOf = (file: string, text: string): unknown => {
  try {
    return parsed(text);
  } catch {
    throw new CliError(exitCodes.failed, `${file} is not JSON; ${ADVICE}`);
  }
};

/** The items of a list or of a page; undefined where it is neither. */
const itemsOf = (json: unknown): readonly unknown[] | undefined => {
  if (Array.isArray(json)) return json;
  const { items } = Object(json) as { items?: unknown };
  return Array.isArray(items) ? items : undefined;
};

/**
 * The packages of a file: one, a list, a page of the server, or one a line.
 * @throws {CliError} where it has none, or something else beside
 */
export const readPackages = (file: string, bytes: Uint8Array): ReadPackages => {
  const json = jsonOf(file, new TextDecoder().decode(bytes));
  const several = itemsOf(json);
  const items = several ?? [json];
  if (items.length === 0) throw new CliError(exitCodes.failed, `${file} has no package; ${ADVICE}`);
  const packages = items.map((item, at) => {
    const read = Package.safeParse(item);
    if (read.success) return read.data;
    const place = [...(items.length > 1 ? [at] : []), ...(read.error.issues[0]?.path ?? [])];
    throw new CliError(
      exitCodes.failed,
      `${file} is no package (${place.join('.') || 'the whole'} is missing or not as it should be); ${ADVICE}`,
    );
  });
  return { packages, isList: several !== undefined };
};
