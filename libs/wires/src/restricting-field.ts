const embargo =
  /^(?:is|under|news|press|media)?embargo(?:e?d)?(?:at|by|date|time|stamp|until|untill|till?|to|for|end|ends|expires?|expiry|lifts?|lifted|release[ds]?|period|utc|gmt)*$/;
const hold =
  /^(?:hold|held|holdforrelease|(?:do)?notpublish|(?:publish|release|use)?not)(?:until|till|before)$/;
const status = /^pub(?:lish(?:ing|ed)?|lication)?status$/;

/**
 * The field of ninjs that a key can only mean, however it is written, of those that keep a story back or take it down.
 * 'releaseDate' is none: it may be that of the film.
 */
export const restrictingField = (key: string): 'embargoedUntil' | 'pubStatus' | undefined => {
  if (key.length > 100) return undefined;
  const bare = key.toLowerCase().replace(/[^a-z]/g, '');
  if (status.test(bare)) return 'pubStatus';
  return embargo.test(bare) || hold.test(bare) ? 'embargoedUntil' : undefined;
};
