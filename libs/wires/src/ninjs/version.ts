type Item = Readonly<Record<string, unknown>>;

const camelCase = [
  'versionCreated',
  'firstCreated',
  'pubStatus',
  'edNote',
  'usageTerms',
  'copyrightNotice',
  'copyrightHolder',
  'embargoedUntil',
  'contentCreated',
  'contentModified',
];
const plurals = [
  'headlines',
  'bodies',
  'descriptions',
  'people',
  'places',
  'organisations',
  'subjects',
  'genres',
  'by',
];

const declared = (item: Item): string | undefined => {
  const standard = item['standard'] as Item | undefined;
  const version = standard?.['version'];
  if (typeof version === 'string' || typeof version === 'number') return String(version);
  const schema = standard?.['schema'] ?? item['$schema'];
  return typeof schema === 'string' ? /ninjs\D*?(\d+\.\d+)/.exec(schema)?.[1] : undefined;
};

const hasContentType = (item: Item): boolean =>
  ['bodies', 'headlines', 'descriptions'].some(
    (key) => Array.isArray(item[key]) && item[key].some((text) => text?.contentType !== undefined),
  );

/** The ninjs version that the item declares, else the major version that its spelling shows. */
export const versionOf = (item: Item): string => {
  const version = declared(item);
  if (version !== undefined) return version;
  if (camelCase.some((key) => key in item) || hasContentType(item)) return '3';
  return plurals.some((key) => key in item) ? '2' : '1';
};
