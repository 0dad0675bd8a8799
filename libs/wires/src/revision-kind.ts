import type { RevisionKind, Story } from '@quickwire/contracts';

/** What tells the kind of a revision where its format has no field for it. */
export interface RevisionSigns {
  readonly pubStatus: Story['pubStatus'];
  readonly headline: string;
  readonly slugline?: string | undefined;
  readonly edNote?: string | undefined;
  readonly genres: Story['genres'];
  readonly extra?: Story['extra'] | undefined;
}

const noteOpens = (words: string): RegExp =>
  new RegExp(String.raw`^\W*(?:(?:eds|editors?|note|hinweis)\b\W*)*(?:${words})\b`, 'iu');

const correctionNote = noteOpens(
  'corrects?|corrected|corrections?|corrige|rectificatif|rectifica|berichtig\\w*|korrektur|korr|korrigert|retter|rettelse|der Meldung mit der Kennung',
);
const updateNote = noteOpens(
  'updates?|updated|updating|adds?|recasts?|aktualisier\\w*|neu|oppdater\\w*|mise à jour|actualiza',
);
// 'UPDATE 2-Ferries stop', 'CORRECTED: Toll is three', 'Berichtigung: …'.
const correctionHead =
  /^\W*(?:CORRECTION|CORRECTED|CORRECTS|CORR|REFILE|KORR|BERICHTIGUNG|RECTIFICATIF)(?:\s*\d*\s*[-:–—(/]|$)/u;
const updateHead = /^\W*UPDATE\s*\d*\s*[-:–—]/u;
const writethru = /\bwrite-?thru\b/i;

const wordsIn = (value: unknown): readonly string[] =>
  (Array.isArray(value) ? value : [value]).flatMap((each) =>
    typeof each === 'string' ? [each.toLowerCase().replace(/^.*[:/]/, '')] : [],
  );

/** What the agency codes: IPTC's `signal`, AP's `editorialtypes`, NITF's `correction`. */
const coded = ({ genres, extra = {} }: RevisionSigns): readonly string[] => [
  ...genres.map(({ name }) => name.toLowerCase()),
  ...wordsIn(extra['signal']),
  ...wordsIn(extra['editorialtypes']),
  ...(extra['correction'] === undefined ? [] : ['correction']),
];

/** What the trade calls a revision, as far as the wire says: by a code, else by the first words of its note or headline. */
export const revisionKindOf = (signs: RevisionSigns): RevisionKind | undefined => {
  const { pubStatus, headline, slugline = '' } = signs;
  const edNote = (signs.edNote ?? '').slice(0, 200);
  if (pubStatus === 'canceled') return 'kill';
  const codes = coded(signs);
  if (codes.includes('advisory')) return 'advisory';
  if (codes.includes('correction') || correctionNote.test(edNote) || correctionHead.test(headline))
    return 'correction';
  if (
    codes.includes('writethru') ||
    writethru.test(slugline) ||
    writethru.test(edNote.slice(0, 80))
  )
    return 'writethru';
  if (codes.includes('update') || updateNote.test(edNote) || updateHead.test(headline))
    return 'update';
  return undefined;
};
