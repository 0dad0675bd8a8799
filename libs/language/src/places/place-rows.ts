import { hashText } from '../binary/hash.ts';
import type { Place } from './place.ts';
import { placeKey } from './place-key.ts';

/** Subdivisions with their towns, by name and by code. */
export interface PlaceRows {
  /** Every one that bears a name with this key, in the order of the table; the same objects each time. */
  withKey(key: string): readonly Place[];
  /** The subdivision of an ISO 3166-2 code. */
  ofCode(code: string): Place | undefined;
}

/** Whether a town of a country is its capital, by the key of its name. */
type IsCapital = (country: string, key: string) => boolean;

/** Where each line begins that is neither empty nor a remark; at last where the text ends. */
const startsOf = (text: string): Int32Array => {
  const starts: number[] = [];
  for (let at = 0; at < text.length; ) {
    const end = text.indexOf('\n', at);
    if (end !== at && text[at] !== '#') starts.push(at);
    at = end < 0 ? text.length : end + 1;
  }
  return Int32Array.from([...starts, text.length + 1]);
};

/**
 * Reads a table of places as its text: an object is made of a row when a story first names it, for tens of thousands of
 * places and names as objects take twenty times the room.
 */
export const readPlaceRows = (text: string, isCapital: IsCapital): PlaceRows => {
  const starts = startsOf(text);
  const count = starts.length - 1;
  const fieldsOf = (row: number): string[] => {
    const line = text.slice(starts[row], starts[row + 1]!);
    const end = line.indexOf('\n');
    return (end < 0 ? line : line.slice(0, end)).split('\t');
  };
  const namesOf = (row: number): string[] => {
    const names = fieldsOf(row)[1] ?? '';
    return names === '' ? [] : names.split('|');
  };

  /** The row of the subdivision that each row is of. */
  const groups = new Int32Array(count);
  const codes = new Map<string, number>();
  const hashes: number[] = [];
  const rows: number[] = [];
  let group = 0;
  for (let row = 0; row < count; row++) {
    const [code = ''] = fieldsOf(row);
    if (code !== '') group = row;
    groups[row] = group;
    const names = namesOf(row);
    if (code !== '' && names.length > 0) codes.set(code, row);
    for (const name of names) {
      hashes.push(hashText(placeKey(name)));
      rows.push(row);
    }
  }

  const hashOf = Int32Array.from(hashes);
  const rowOf = Int32Array.from(rows);
  /** Names whose hashes end alike are chained, in the order of the table. */
  const mask = 2 ** Math.ceil(Math.log2(Math.max(2, hashOf.length))) - 1;
  const first = new Int32Array(mask + 1).fill(-1);
  const next = new Int32Array(hashOf.length);
  for (let at = hashOf.length - 1; at >= 0; at--) {
    const slot = hashOf[at]! & mask;
    next[at] = first[slot]!;
    first[slot] = at;
  }

  const made = new Map<number, Place>();
  const make = (row: number): Place => {
    const [code = '', , latitude, longitude, people] = fieldsOf(row);
    const [groupCode = ''] = fieldsOf(groups[row]!);
    const country = groupCode.slice(0, 2);
    const names = namesOf(row);
    return {
      kind: code === '' ? 'city' : 'subdivision',
      name: names[0] as string,
      country,
      ...(groupCode.length > 2 && { subdivision: groupCode }),
      ...(latitude && { latitude: Number(latitude), longitude: Number(longitude) }),
      people: Number(people ?? 0),
      ...(code === '' &&
        names.some((name) => isCapital(country, placeKey(name))) && { isCapital: true }),
    };
  };
  const placeAt = (row: number): Place => {
    const place = made.get(row) ?? make(row);
    made.set(row, place);
    return place;
  };

  return {
    withKey: (key) => {
      const found = new Set<number>();
      const hash = hashText(key);
      for (let at = first[hash & mask]!; at >= 0; at = next[at]!)
        if (hashOf[at] === hash && namesOf(rowOf[at]!).some((name) => placeKey(name) === key))
          found.add(rowOf[at]!);
      return Array.from(found, placeAt);
    },
    ofCode: (code) => {
      const row = codes.get(code);
      return row === undefined ? undefined : placeAt(row);
    },
  };
};
