const MINUTE_MS = 60_000;

/**
 * Says yes at most `perMinute` times in any minute.
 * @param now milliseconds on a clock that never goes back
 */
export const minuteBudget = (perMinute: number, now: () => number): (() => boolean) => {
  const spent: number[] = [];
  return () => {
    const at = now();
    while (spent[0] !== undefined && spent[0] <= at - MINUTE_MS) spent.shift();
    if (spent.length >= perMinute) return false;
    spent.push(at);
    return true;
  };
};
