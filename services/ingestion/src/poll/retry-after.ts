/** Longer than any server means it. */
const MOST_MS = 24 * 60 * 60 * 1000;

/** Milliseconds from now that a server asks to be left alone: `Retry-After` (RFC 9110) in seconds or as a date. */
export const retryAfterMs = (header: string | undefined, now: number): number | undefined => {
  const text = header?.trim() ?? '';
  const ms = /^\d+$/.test(text) ? Number(text) * 1000 : Date.parse(text) - now;
  return Number.isFinite(ms) && ms > 0 ? Math.min(ms, MOST_MS) : undefined;
};
