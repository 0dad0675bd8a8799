const list = (words) => words.split(' ');
/** Zero to nineteen, and the tens. */
export const SMALL = new Map([
    ...list('zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen').map((word, value) => [word, value]),
    ...list('twenty thirty forty fifty sixty seventy eighty ninety').map((word, index) => [word, (index + 2) * 10]),
]);
/** Words that multiply the number before them. */
export const SCALE = new Map([
    ['dozen', 12],
    ['hundred', 100],
    ['thousand', 1e3],
    ['lakh', 1e5],
    ['million', 1e6],
    ['crore', 1e7],
    ['billion', 1e9],
    ['trillion', 1e12],
]);
/** Scales written on to the digits. */
export const SUFFIX = new Map([
    ['k', 1e3],
    ['m', 1e6],
    ['mn', 1e6],
    ['bn', 1e9],
    ['b', 1e9],
    ['tn', 1e12],
    ['cr', 1e7],
]);
/** Orders of magnitude alone: "dozens", "tens of thousands". */
export const MAGNITUDE = new Map([
    ['tens', 10],
    ['dozens', 12],
    ['hundreds', 100],
    ['thousands', 1e3],
    ['lakhs', 1e5],
    ['millions', 1e6],
    ['crores', 1e7],
    ['billions', 1e9],
    ['trillions', 1e12],
]);
const UNITS = list('first second third fourth fifth sixth seventh eighth ninth');
/** "third" to "nineteenth", the tens, "hundredth"; a compound is read as tens and one of the first nine. */
export const ORDINAL = new Map([
    ...UNITS.map((word, index) => [word, index + 1]),
    ...list('tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth').map((word, index) => [word, index + 10]),
    ...list('twentieth thirtieth fortieth fiftieth sixtieth seventieth eightieth ninetieth').map((word, index) => [word, (index + 2) * 10]),
    ['hundredth', 100],
    ['thousandth', 1000],
    ['millionth', 1e6],
]);
/** Parts of one, singular and plural: "third", "quarters". */
export const PART = new Map(list('half third quarter fifth sixth seventh eighth ninth tenth').flatMap((word, index) => {
    const parts = [2, 3, 4, 5, 6, 7, 8, 9, 10][index] ?? 1;
    return [
        [word, parts],
        [`${word}s`, parts],
    ];
}));
