import { Package, type UsablePackage } from '@quickwire/contracts';
import type { Engines } from './engines.ts';
import { CliError, type ExitCode, exitCodes } from './exit-codes.ts';
import { readInput } from './input.ts';
import type { Io } from './io.ts';
import { oneLine } from './plain.ts';

const ADVICE =
  'give a package as JSON, as GET /v1/packages/{id} or quickwire look --json prints it';

const packageOf = (file: string, bytes: Uint8Array): UsablePackage => {
  let json: unknown;
  try {
    json = JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    throw new CliError(exitCodes.failed, `${file} is not JSON; ${ADVICE}`);
  }
  const read = Package.safeParse(json);
  if (!read.success) {
    const [first] = read.error.issues;
    const place = first?.path.join('.') || 'the whole';
    throw new CliError(
      exitCodes.failed,
      `${file} is no package (${place} is missing or not as it should be); ${ADVICE}`,
    );
  }
  if (read.data.pubStatus !== 'usable')
    throw new CliError(
      exitCodes.failed,
      `${file} is ${read.data.pubStatus}: it has no lines to prove`,
    );
  return read.data;
};

const linesText = (count: number): string => (count === 1 ? '1 line' : `${count} lines`);

const holdText = (count: number): string => {
  if (count === 0) return 'it has no line to prove';
  return count === 1 ? '1 line holds' : `all ${count} lines hold`;
};

/** Proves the lines of a published package again: evidence to the letter, edits, every gate. Fails where one does not hold. */
export const verify = async (file: string, io: Io, engines: Engines): Promise<ExitCode> => {
  const pkg = packageOf(file, await readInput(file, io));
  const verified = engines.verify(pkg);
  for (const { bullet, findings } of verified) {
    const how =
      bullet.by === 'editor'
        ? 'editor'
        : findings.length > 0
          ? 'FAILED'
          : bullet.grade === 'lead'
            ? 'lead'
            : 'proved';
    io.out(`${how.padEnd(7)} ${oneLine(bullet.text)}`);
    for (const { gate, detail } of findings) io.out(`        ${gate}: ${oneLine(detail)}`);
  }
  const failed = verified.filter(({ findings }) => findings.length > 0).length;
  if (failed === 0) {
    io.out(holdText(verified.length));
    return exitCodes.ok;
  }
  throw new CliError(
    exitCodes.failed,
    `${file}: ${failed} of ${linesText(verified.length)} ${failed === 1 ? 'is' : 'are'} not proved`,
  );
};
