import { MAGNITUDE, SCALE, SMALL, SUFFIX } from './number-words.ts';
import { type Amount, hyphenAt, lowerAt, pastHyphen, type Scene } from './scene.ts';

/** Beyond these digits a double no longer holds what the text says. */
const MOST_DIGITS = 15;

/** Takes away the dust of binary fractions: 1.1 million is 1100000. */
const exact = (value: number): number => Number(value.toPrecision(MOST_DIGITS));

const scaleAt = (scene: Scene, at: number): number | undefined => SCALE.get(lowerAt(scene, at));

/** " and a half", "-and-a-half". */
const pastAndAHalf = (scene: Scene, at: number): number | undefined => {
  let next = at;
  for (const word of ['and', 'a', 'half']) {
    next = pastHyphen(scene, next);
    if (lowerAt(scene, next) !== word) return undefined;
    next += 1;
  }
  return next;
};

const inDigits = (scene: Scene, at: number): Amount | undefined => {
  const lexeme = scene.lexemes[at];
  if (lexeme?.kind !== 'digits' || lexeme.text.length > MOST_DIGITS + 4) return undefined;
  const value = Number(lexeme.text.replaceAll(',', ''));
  const suffix = scene.lexemes[at + 1];
  const scale = suffix?.glued ? SUFFIX.get(suffix.lower) : undefined;
  if (scale === undefined) return { value, next: at + 1, form: 'digits' };
  return {
    value: exact(value * scale),
    next: at + 2,
    form: suffix!.text.length > 1 ? 'digits' : 'short',
  };
};

/** "twenty-three", "seven hundred and five thousand": each word is smaller than the room the last one left. */
const inWords = (scene: Scene, at: number): Amount | undefined => {
  let next = at;
  let [total, group, room] = [0, 0, Number.POSITIVE_INFINITY];
  let ceiling = Number.POSITIVE_INFINITY;
  for (;;) {
    let place = next;
    if (next > at) {
      place = pastHyphen(scene, next);
      const joined = group % 100 === 0 && lowerAt(scene, place) === 'and';
      if (joined) place = pastHyphen(scene, place + 1);
    }
    const word = lowerAt(scene, place);
    const small = SMALL.get(word);
    const scale = SCALE.get(word);
    if (small !== undefined && small < room && (small > 0 || next === at)) {
      group += small;
      room = small >= 20 ? 10 : 0;
    } else if (word === 'hundred' && group > 0 && group < 100) {
      group *= 100;
      room = 100;
    } else if (scale !== undefined && scale >= 1000 && scale < ceiling && group > 0) {
      total += group * scale;
      [group, room, ceiling] = [0, 1000, scale];
    } else break;
    next = place + 1;
  }
  return next > at ? { value: total + group, next, form: 'words' } : undefined;
};

/** "a million", "half a dozen", "a quarter of a million". */
const fromArticle = (scene: Scene, at: number): Amount | undefined => {
  const word = lowerAt(scene, at);
  if (word === 'a' || word === 'an') {
    const scale = scaleAt(scene, at + 1);
    if (scale === 100 || scale === 1000) {
      const rest = lowerAt(scene, at + 2) === 'and' ? inWords(scene, at + 3) : undefined;
      if (rest !== undefined && rest.value > 0 && rest.value < scale)
        return { ...rest, value: scale + rest.value };
    }
    if (scale !== undefined) return { value: scale, next: at + 2, form: 'words' };
    const part = lowerAt(scene, at + 1);
    if (part !== 'half' && part !== 'quarter') return undefined;
    return fromPart(scene, at + 1);
  }
  return fromPart(scene, at);
};

const SHARE: ReadonlyMap<string, number> = new Map([
  ['half', 0.5],
  ['quarter', 0.25],
]);

const fromPart = (scene: Scene, at: number): Amount | undefined => {
  const share = SHARE.get(lowerAt(scene, at));
  if (share === undefined) return undefined;
  let next = pastHyphen(scene, at + 1);
  if (lowerAt(scene, next) === 'of') next += 1;
  if (lowerAt(scene, next) === 'a') next += 1;
  const scale = scaleAt(scene, next);
  return scale === undefined ? undefined : { value: share * scale, next: next + 1, form: 'words' };
};

/** "dozens", "tens of thousands". */
const magnitude = (scene: Scene, at: number): Amount | undefined => {
  const value = MAGNITUDE.get(lowerAt(scene, at));
  if (value === undefined) return undefined;
  const onward =
    lowerAt(scene, at + 1) === 'of' ? MAGNITUDE.get(lowerAt(scene, at + 2)) : undefined;
  if (onward !== undefined)
    return { value: value * onward, next: at + 3, form: 'words', modifier: 'multiples-of' };
  return value === 10
    ? undefined
    : { value, next: at + 1, form: 'words', modifier: 'multiples-of' };
};

/** Scales after a number: " million", "-crore", " lakh crore", "dozen". */
const scaled = (scene: Scene, amount: Amount): Amount => {
  let { value, next } = amount;
  for (let round = 0; round < 2; round += 1) {
    const place = pastHyphen(scene, next);
    const scale = scaleAt(scene, place);
    if (scale === undefined || (scale <= 1000 && round > 0)) break;
    [value, next] = [value * scale, place + 1];
  }
  return next === amount.next ? amount : { ...amount, value: exact(value), next };
};

/** A number at a place, without ranges: "1,234.5", "1.2m", "twenty-three", "two dozen", "half a million", "dozens". */
export const readNumeral = (scene: Scene, at: number): Amount | undefined => {
  const base = inDigits(scene, at) ?? inWords(scene, at);
  if (base === undefined) return fromArticle(scene, at) ?? magnitude(scene, at);
  const half = base.value < 1000 ? pastAndAHalf(scene, base.next) : undefined;
  return scaled(
    scene,
    half === undefined ? base : { ...base, value: base.value + 0.5, next: half },
  );
};

/** The same, or a range: "10 to 12", "between 5 and 7", "two or three". A scale the lower end leaves out is shared. */
export const readAmount = (scene: Scene, at: number): Amount | undefined => {
  const low = readNumeral(scene, at);
  if (low === undefined || low.modifier !== undefined) return low;
  const joint = rangeJoint(scene, at, low.next);
  const high = joint === undefined ? undefined : readNumeral(scene, joint);
  if (high === undefined || high.modifier !== undefined) return low;
  const value = sharedScale(scene, low, high);
  return value < high.value ? { ...high, value, upTo: high.value } : low;
};

/** Where the upper end of a range would begin. After a bare "from", "to" tells of a change, not of a range. */
export const rangeJoint = (scene: Scene, at: number, next: number): number | undefined => {
  const word = lowerAt(scene, next);
  const before = lowerAt(scene, at - 1);
  const ranging = /^(?:rang(?:e|es|ed|ing)|anywhere|aged?|ages)$/.test(lowerAt(scene, at - 2));
  if (word === 'to' && (before !== 'from' || ranging)) return next + 1;
  if (
    hyphenAt(scene, next) &&
    word !== '' &&
    lowerAt(scene, next + 1) === 'to' &&
    hyphenAt(scene, next + 2)
  )
    return next + 3;
  if (word === 'and' && before === 'between') return next + 1;
  if (word === 'or' && scene.lexemes[at]?.kind === 'word') return next + 1;
  if (hyphenAt(scene, next) || /^[–]$/.test(word)) return next + 1;
  return undefined;
};

export const sharedScale = (scene: Scene, low: Amount, high: Amount): number => {
  const last = scene.lexemes[high.next - 1]!;
  const scale = SCALE.get(last.lower) ?? (last.glued ? SUFFIX.get(last.lower) : undefined);
  const unscaled = low.value < 1000 && high.value >= 1000;
  return scale !== undefined && unscaled && low.value * scale < high.value
    ? exact(low.value * scale)
    : low.value;
};
