const PERIODS_MS: Readonly<Record<string, number>> = {
  hourly: 3_600_000,
  daily: 86_400_000,
  weekly: 7 * 86_400_000,
  monthly: 30 * 86_400_000,
  yearly: 365 * 86_400_000,
};

const maxAgeMs = (headers: Readonly<Record<string, string>>): number => {
  const control = headers['cache-control'] ?? '';
  if (/\bno-(cache|store)\b/i.test(control)) return 0;
  const seconds = Number(/\bmax-age\s*=\s*"?(\d+)/i.exec(control)?.[1] ?? 0);
  return Math.max(0, seconds - Number(headers['age'] ?? 0)) * 1000;
};

/** More than any feed says of itself before its first item. */
const HEAD_BYTES = 16 * 1024;

/** What stands before the first item: the words of the feed as a whole. */
const headOf = (bytes: Uint8Array): string => {
  const text = Buffer.from(bytes.subarray(0, HEAD_BYTES)).toString('latin1');
  const first = text.search(/<(?:[\w.-]+:)?(?:item|entry)[\s>]/i);
  return first < 0 ? text : text.slice(0, first);
};

const ttlMs = (head: string): number =>
  Number(/<ttl>\s*(\d+)\s*<\/ttl>/i.exec(head)?.[1] ?? 0) * 60_000;

const updatePeriodMs = (head: string): number => {
  const period = /<[\w.-]+:updatePeriod>\s*(\w+)\s*</i.exec(head)?.[1]?.toLowerCase() ?? '';
  const frequency = Number(/<[\w.-]+:updateFrequency>\s*(\d+)\s*</i.exec(head)?.[1] ?? 1);
  return (PERIODS_MS[period] ?? 0) / Math.max(1, frequency);
};

/**
 * Milliseconds that the publisher says polls should be apart: `max-age`, the `ttl` of RSS, `sy:updatePeriod`.
 * What is longer than `mostMs` is left out: publishing software writes an hour or a day whatever the newsroom does.
 */
export const serverPaceMs = (
  headers: Readonly<Record<string, string>>,
  bytes: Uint8Array,
  mostMs: number,
): number => {
  const head = headOf(bytes);
  const asked = [maxAgeMs(headers), ttlMs(head), updatePeriodMs(head)];
  return Math.max(0, ...asked.filter((ms) => Number.isFinite(ms) && ms <= mostMs));
};
