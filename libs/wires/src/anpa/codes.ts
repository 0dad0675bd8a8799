/** ANPA 1312 category codes. */
export const categories: Readonly<Record<string, string>> = {
  a: 'domestic',
  b: 'special events',
  c: 'features',
  d: 'food',
  e: 'entertainment',
  f: 'finance',
  g: 'state and regional',
  i: 'international',
  j: 'state and regional',
  k: 'commentary',
  l: 'lifestyle',
  m: 'farm',
  n: 'state and regional',
  o: 'weather',
  p: 'politics',
  q: 'sports scores',
  r: 'racing',
  s: 'sports',
  t: 'travel',
  v: 'advisories',
  w: 'Washington',
};

const urgencies: Readonly<Record<string, number>> = {
  f: 1,
  b: 2,
  u: 3,
  r: 4,
  d: 5,
  a: 6,
  w: 6,
  s: 6,
};

/** IPTC urgency of an ANPA priority: flash, bulletin, urgent, regular, deferred, and advances. */
export const urgencyOf = (priority: string | undefined): number | undefined =>
  priority === undefined ? undefined : urgencies[priority];
