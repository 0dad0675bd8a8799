/** ISO 8601 as XML formats write it: extended or basic, with or without a time, with or without an offset. */
const form =
  /^(\d{4})-?(\d\d)-?(\d\d)(?:[T ](\d\d):?(\d\d)(?::?(\d\d)(?:[.,](\d{1,9}))?)?)?\s*(Z|[+-]\d\d(?::?\d\d)?)?$/i;

/** A point in time as it was written: without an offset it is the wall clock of nobody knows where. */
export interface WrittenTime {
  /** In UTC, as if an absent offset were UTC's. */
  readonly instant: string;
  readonly hasOffset: boolean;
}

const offsetMinutes = (offset: string): number => {
  if (/z/i.test(offset)) return 0;
  const digits = offset.slice(1).replace(':', '');
  const minutes = Number(digits.slice(0, 2)) * 60 + Number(digits.slice(2) || 0);
  return offset.startsWith('-') ? -minutes : minutes;
};

/** @returns undefined when it is no date that exists */
export const writtenTimeOf = (value: string): WrittenTime | undefined => {
  const parts = form.exec(value.trim());
  if (!parts) return undefined;
  const [, year, month, day, hour = '00', minute = '00', second = '00', fraction = '', offset] =
    parts;
  const wall = `${year}-${month}-${day}T${hour}:${minute}:${second}`;
  const milliseconds = Date.parse(`${wall}.${fraction.padEnd(3, '0').slice(0, 3)}Z`);
  // February 30 becomes March 2 on the way: what does not come back as it was does not exist.
  if (Number.isNaN(milliseconds) || new Date(milliseconds).toISOString().slice(0, 19) !== wall)
    return undefined;
  const utc = new Date(milliseconds - offsetMinutes(offset ?? 'Z') * 60_000);
  return { instant: utc.toISOString().replace('.000Z', 'Z'), hasOffset: offset !== undefined };
};
