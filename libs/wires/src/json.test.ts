import { describe, expect, test } from 'vitest';
import { WireError } from './errors.ts';
import { itemOfJson, parseJson } from './json.ts';
import { maxDepth } from './json-depth.ts';

const failure = (text: string): WireError => {
  try {
    parseJson(text);
  } catch (error) {
    if (error instanceof WireError) return error;
    throw error;
  }
  throw new Error('expected a WireError');
};

describe('parseJson', () => {
  test.each([
    ['{"uri": "urn:x", "bodies": [{"role": "main"}, {"val', '/bodies/1'],
    ['{"uri": "urn:x", "bodies": [{"role": "main", "value": "It was', '/bodies/0/value'],
    ['{"uri": "urn:x", "bodies": [', '/bodies/0'],
    ['{"uri": "urn:x", "a/b": "x', '/a~1b'],
    ['{', ''],
  ])('points at where a cut wire ends: %s', (text, pointer) => {
    const error = failure(text);
    expect(error.code).toBe('BAD_JSON');
    expect(error.detail).toMatch(/line 1|not valid/);
    expect(error.errors[0]?.pointer).toBe(pointer);
  });

  test('a wire cut at any byte is refused as such and never crashes', () => {
    const whole = '{"uri":"urn:x","list":[1,{"a":"b\\"c\\u0041"},true,null],"last":-1.5e3}';
    for (let end = 1; end < whole.length; end++)
      expect(failure(whole.slice(0, end)).code).toBe('BAD_JSON');
  });

  test('points at a fault in the middle', () => {
    expect(failure('{"uri": "urn:x",\n "urgency": 4 5, "language": "en"}').errors).toEqual([
      {
        pointer: '/urgency',
        detail: 'this is not valid JSON at line 2, column 15; check what made it',
      },
    ]);
  });

  test.each([['['], ['{"a":']])('refuses 200,000 levels of %s before parsing', (open) => {
    expect(failure(open.repeat(200_000)).code).toBe('TOO_DEEP');
  });

  test(`takes ${maxDepth} levels, and brackets inside strings count for nothing`, () => {
    const nested = `${'{"a":'.repeat(maxDepth)}1${'}'.repeat(maxDepth)}`;
    expect(() => parseJson(nested)).not.toThrow();
    expect(failure(`{"a":${nested}}`).code).toBe('TOO_DEEP');
    expect(itemOfJson(parseJson(`{"a": "${'['.repeat(500)} \\" ["}`))['a']).toContain('[ " [');
  });

  test('cleans strings inside and drops nulls and __proto__', () => {
    const item = itemOfJson(
      parseJson('{"a": "x\\u0000\\ud800y", "b": null, "__proto__": {"c": 1}, "d": [null]}'),
    );
    expect(item).toEqual({ a: 'x\ufffdy', d: [null] });
    expect(Object.getPrototypeOf(item)).toBe(Object.prototype);
  });

  test.each([
    ['one name said again', `{${'"embargoed":null,'.repeat(60_000)}"x":1}`],
    ['names', `{${Array.from({ length: 60_000 }, (_, at) => `"embargo${at}":0`).join(',')}}`],
    ['levels', '{"embargoed":'.repeat(400_000)],
    ['escapes', `{"${'\\u0065'.repeat(150_000)}":0}`],
  ])('reads a megabyte of %s at once', (_, text) => {
    const started = performance.now();
    try {
      parseJson(text);
    } catch (error) {
      expect(error).toBeInstanceOf(WireError);
    }
    expect(performance.now() - started).toBeLessThan(2000);
  });

  test.each([['[]'], ['7'], ['"x"']])('%s is no item', (text) => {
    expect(() => itemOfJson(parseJson(text))).toThrow(/not an object/);
  });
});
