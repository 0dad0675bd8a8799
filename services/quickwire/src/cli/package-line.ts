import { Package } from '@quickwire/contracts';
import { alsoFrom, changeLines } from '@quickwire/quicklook';
import { oneLine } from './plain.ts';

const seconds = (from: string, to: string): string =>
  `${((Date.parse(to) - Date.parse(from)) / 1000).toFixed(1)} s`;

const kindOf = (pkg: Package): string => {
  if (pkg.pubStatus === 'canceled') return 'killed';
  if (pkg.pubStatus === 'withheld') return 'withheld';
  const kind = pkg.history?.at(-1)?.kind;
  if (kind === 'revival') return 'revived';
  return pkg.supersedes === undefined ? 'published' : 'corrected';
};

const bulletCount = (count: number): string => (count === 1 ? '1 bullet' : `${count} bullets`);

const headOf = (pkg: Package): string => {
  const headline = pkg.pubStatus === 'usable' ? pkg.story.headline : pkg.headline;
  return [
    pkg.publishedAt,
    kindOf(pkg),
    pkg.feed,
    pkg.id,
    `version ${oneLine(pkg.version)}`,
    oneLine(headline) || '(no headline)',
  ].join('  ');
};

const aboutOf = (pkg: Package): string => {
  if (pkg.pubStatus === 'withheld') return 'take it down';
  if (pkg.pubStatus === 'canceled')
    return pkg.edNote ? `take it down: ${oneLine(pkg.edNote)}` : 'take it down';
  const about = [
    bulletCount(pkg.quickLook.bullets.length),
    `${seconds(pkg.receivedAt, pkg.publishedAt)} from receipt`,
  ];
  const revised = (kind: string): number =>
    pkg.quickLook.revisions?.filter((line) => line.kind === kind).length ?? 0;
  const counts = ['kept', 'changed', 'dropped'].flatMap((kind) =>
    revised(kind) > 0 ? [`${revised(kind)} ${kind}`] : [],
  );
  if (counts.length > 0) about.push(counts.join(', '));
  if (alsoFrom(pkg)) about.push(`also from ${alsoFrom(pkg)}`);
  return about.join('; ');
};

const changedIn = (pkg: Package): readonly string[] =>
  pkg.pubStatus === 'usable' ? changeLines(pkg.changes).map(oneLine) : [];

const parse = (data: string): Package | undefined => {
  try {
    return Package.safeParse(JSON.parse(data)).data;
  } catch {
    return undefined;
  }
};

/** A published package in two lines, and a line for each kind of change; undefined when the data are no package. */
export const packageLines = (data: string): string | undefined => {
  const pkg = parse(data);
  return pkg && [headOf(pkg), aboutOf(pkg), ...changedIn(pkg)].join('\n    ');
};
