const units = [
  ['d', 86_400_000],
  ['h', 3_600_000],
  ['min', 60_000],
  ['s', 1000],
] as const;

/** An age as people read it, in the largest unit that it fills: `3 min`. */
export const ageText = (ms: number): string => {
  const [unit, size] = units.find(([, length]) => ms >= length) ?? ['ms', 1];
  return `${Math.floor(ms / size)} ${unit}`;
};
