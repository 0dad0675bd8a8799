import { type Concept, contentHashOf, type Story } from '@quickwire/contracts';

/** The fields whose change makes a new revision. Transport, format, version marks and what follows from others are not among them. */
export type Content = Omit<
  Story,
  | 'id'
  | 'feed'
  | 'itemId'
  | 'version'
  | 'revision'
  | 'format'
  | 'extra'
  | 'statesPubStatus'
  | 'liftsKill'
  | 'revisionKind'
  | 'family'
  | 'familyPlace'
  | 'hold'
  | 'channels'
>;

/** JSON with keys in one order and no undefined fields: the same content gives the same string. */
const canonical = (value: unknown): string =>
  JSON.stringify(value, (_key, field) =>
    typeof field === 'object' && field !== null && !Array.isArray(field)
      ? Object.fromEntries(Object.entries(field).sort(([a], [b]) => (a < b ? -1 : 1)))
      : field,
  );

/** ninjs 1 says {scheme, code} where ninjs 2 says {uri}: both name the same concept. */
const identityOf = ({ uri, scheme, code }: Concept): string | undefined =>
  uri ?? (code === undefined ? undefined : (scheme ?? '') + code);

const conceptKeys = (concepts: readonly Concept[]): string[] =>
  concepts
    .map((concept) =>
      canonical([
        concept.name,
        concept.rel ?? '',
        identityOf(concept) ?? '',
        concept.relevance ?? '',
      ]),
    )
    .sort();

/** A hash of what readers and editors would notice; the same item in another encoding has the same. */
export const hashContent = (content: Content): string =>
  contentHashOf(
    canonical({
      ...content,
      subjects: conceptKeys(content.subjects),
      people: conceptKeys(content.people),
      organisations: conceptKeys(content.organisations),
      places: conceptKeys(content.places),
      genres: conceptKeys(content.genres),
    }),
  );

/** A short hash of texts in their order, for an item that has no id of its own. */
export const hashOfTexts = (texts: readonly string[]): string =>
  contentHashOf(texts.join('\0')).slice(0, 24);
