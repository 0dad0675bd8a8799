import type { BulletRevision } from '@quickwire/contracts';

type Dropped = Extract<BulletRevision, { kind: 'dropped' }>;

const REASONS: Readonly<Record<Dropped['reason'], string>> = {
  'sentence-gone': 'its sentence is gone',
  'not-proved': 'the text no longer proves it',
  'better-news': 'other lines tell more',
};

/** Why a line went, with what the gate found where one did: "the text no longer proves it: “Tora” is not in the sentence". */
const whyDropped = ({ reason, finding, detail }: Dropped): string =>
  [REASONS[reason], finding?.detail ?? detail].filter(Boolean).join(': ');

const told = (revision: BulletRevision): readonly string[] => {
  switch (revision.kind) {
    case 'kept':
      return [];
    case 'changed':
      return [`changed “${revision.was}” to “${revision.is}” (${revision.finding.detail})`];
    case 'dropped':
      return [`dropped “${revision.was}” (${whyDropped(revision)})`];
  }
};

/** What became of the lines of the version before and why, as one sentence; undefined where there is nothing to tell. */
export const revisionsLine = (revisions: readonly BulletRevision[] = []): string | undefined => {
  if (revisions.length === 0) return undefined;
  const kept = revisions.filter(({ kind }) => kind === 'kept').length;
  const line = [`kept ${kept} of ${revisions.length}`, ...revisions.flatMap(told)].join('; ');
  return `Lines of the version before: ${line.replace(/\s+/g, ' ')}`;
};
