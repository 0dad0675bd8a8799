import type { Package, UsablePackage } from '@quickwire/contracts';
import type { Verified, VerifiedQuickLook } from '@quickwire/quicklook';
import type { Engines } from './engines.ts';
import { CliError, type ExitCode, exitCodes } from './exit-codes.ts';
import { readInput } from './input.ts';
import type { Io } from './io.ts';
import { oneLine } from './plain.ts';
import { readPackages } from './read-packages.ts';

const linesText = (count: number): string => (count === 1 ? '1 line' : `${count} lines`);

const holdText = (count: number): string => {
  if (count === 0) return 'it has no line to prove';
  return count === 1 ? '1 line holds' : `all ${count} lines hold`;
};

const howText = ({ bullet, findings }: Verified): string => {
  if (findings.length > 0) return 'FAILED';
  if (bullet.by === 'editor') return 'editor';
  return bullet.grade === 'lead' ? 'lead' : 'proved';
};

/** What does not hold, in words; undefined where all does. */
const faultText = ({ lines, parts }: VerifiedQuickLook): string | undefined => {
  const failed = lines.filter(({ findings }) => findings.length > 0).length;
  const faults = [
    ...(failed > 0
      ? [`${failed} of ${linesText(lines.length)} ${failed === 1 ? 'is' : 'are'} not proved`]
      : []),
    ...new Set(parts.map(({ part }) => `the ${part} cannot be proved`)),
  ];
  return faults.length > 0 ? faults.join(', ') : undefined;
};

/** Prints what holds of a package and what does not; gives what does not, in words. */
const prove = (pkg: UsablePackage, io: Io, engines: Engines): string | undefined => {
  const verified = engines.verify(pkg);
  for (const line of verified.lines) {
    io.out(`${howText(line).padEnd(7)} ${oneLine(line.bullet.text)}`);
    for (const { gate, detail } of line.findings) io.out(`        ${gate}: ${oneLine(detail)}`);
  }
  for (const { part, detail } of verified.parts) io.out(`FAILED  ${part}: ${oneLine(detail)}`);
  const fault = faultText(verified);
  if (fault === undefined) io.out(holdText(verified.lines.length));
  return fault;
};

/** As `prove` does; one that was taken down has no lines, which among others is no fault. */
const proveOf = (pkg: Package, isList: boolean, io: Io, engines: Engines): string | undefined => {
  if (pkg.pubStatus === 'usable') return prove(pkg, io, engines);
  const none = `it is ${pkg.pubStatus} and has no lines to prove`;
  if (!isList) return none;
  io.out(none);
  return undefined;
};

const nameOf = (pkg: Package): string =>
  `${pkg.id} version ${pkg.version}: ${pkg.pubStatus === 'usable' ? pkg.story.headline : pkg.headline}`;

/**
 * Proves the Quick Looks of published packages again: of each line its evidence to the letter, its edits and every gate, and title,
 * lead, sub-heads and notes. Fails where something does not hold, and of a single package that has no Quick Look.
 */
export const verify = async (file: string, io: Io, engines: Engines): Promise<ExitCode> => {
  const { packages, isList } = readPackages(file, await readInput(file, io));
  const faults = packages.flatMap((pkg, at) => {
    if (packages.length > 1) io.out(`${at > 0 ? '\n' : ''}${oneLine(nameOf(pkg))}`);
    const fault = proveOf(pkg, isList, io, engines);
    if (fault === undefined) return [];
    return [packages.length > 1 ? `package ${at + 1}: ${fault}` : fault];
  });
  if (faults.length === 0) return exitCodes.ok;
  throw new CliError(exitCodes.failed, `${file}: ${faults.join('; ')}`);
};
