const unit = (name, designator, isClock, times = 1, ...others) => [name, `${name}s`, ...others].map((word) => [word, { name, designator, isClock, times }]);
/** Units of time as texts write them. */
export const TIME_UNIT = new Map([
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
