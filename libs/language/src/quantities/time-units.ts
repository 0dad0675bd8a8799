/** A span of time: the designator of its ISO 8601 duration, and how many of that it is. */
export interface TimeUnit {
  readonly name: string;
  readonly designator: 'S' | 'M' | 'H' | 'D' | 'W' | 'Y';
  readonly isClock: boolean;
  readonly times: number;
}

const unit = (
  name: string,
  designator: TimeUnit['designator'],
  isClock: boolean,
  times = 1,
  ...others: string[]
): [string, TimeUnit][] =>
  [name, `${name}s`, ...others].map((word) => [word, { name, designator, isClock, times }]);

/** Units of time as texts write them. */
export const TIME_UNIT: ReadonlyMap<string, TimeUnit> = new Map([
  ...unit('second', 'S', true, 1, 'sec', 'secs'),
  ...unit('minute', 'M', true, 1, 'min', 'mins'),
  ...unit('hour', 'H', true, 1, 'hr', 'hrs'),
  ...unit('day', 'D', false),
  ...unit('week', 'W', false),
  ...unit('fortnight', 'W', false, 2),
  ...unit('month', 'M', false),
  ...unit('year', 'Y', false),
  ...unit('decade', 'Y', false, 10),
  ...unit('century', 'Y', false, 100, 'centuries'),
]);
