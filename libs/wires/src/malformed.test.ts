import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { bytesOf, errorOf, item, read } from '../test/read.ts';

const samples = new URL('../../../samples/', import.meta.url);
const pointers = (wire: object) => errorOf(wire).errors.map(({ pointer }) => pointer);

describe('malformed wires', () => {
  test.each([
    ['empty', '', 'EMPTY'],
    ['only NULs', '\0\0\0', 'EMPTY'],
    ['XML', '<unknown/>', 'UNKNOWN_FORMAT'],
    ['prose', 'Hello there.', 'UNKNOWN_FORMAT'],
    ['an empty list', '[]', 'NO_ITEMS'],
    ['a list of too many', `[${'{},'.repeat(500)}{}]`, 'TOO_MANY_ITEMS'],
    ['lists 200,000 deep', '['.repeat(200_000), 'TOO_DEEP'],
    ['objects 200,000 deep', '{"a":'.repeat(200_000), 'TOO_DEEP'],
    ['no uri', '{}', 'BAD_FIELD'],
    ['nothing but a uri', '{"uri":"urn:x"}', 'BAD_FIELD'],
  ])('%s', (_name, wire, code) => {
    const error = errorOf(wire);
    expect(error.code).toBe(code);
    expect(error.detail).toMatch(/; send|; give|; put|give the/);
    expect(error.errors.length).toBeGreaterThan(0);
  });

  test('markup 200,000 deep', () => {
    expect(errorOf(item({ body_xhtml: '<div>'.repeat(200_000) })).code).toBe('TOO_DEEP');
  });

  test.each(readdirSync(samples).filter((file) => file.endsWith('.json')))(
    '%s cut short',
    (file) => {
      const bytes = readFileSync(new URL(file, samples));
      for (let tenth = 1; tenth < 10; tenth++)
        expect(['BAD_JSON', 'NOT_TEXT']).toContain(
          errorOf(bytes.subarray(0, (bytes.length * tenth) / 10)).code,
        );
    },
  );

  test.each([
    [{ headlines: 7 }, '/headlines'],
    [{ headlines: [{ value: 7 }] }, '/headlines/0/value'],
    [{ headline: 7 }, '/headline'],
    [{ bodies: 'x' }, '/bodies'],
    [{ bodies: [{ value: 'x' }, null] }, '/bodies/1'],
    [{ body_text: [] }, '/body_text'],
    [{ uri: 7 }, '/uri'],
    [{ people: {} }, '/people'],
    [{ subject: [{}] }, '/subject/0'],
    [{ associations: 7 }, '/associations'],
    [{ associations: { 'a/b~': 7 } }, '/associations/a~1b~0'],
    [{ versioncreated: 'yesterday' }, '/versioncreated'],
    [{ versionCreated: '2026-02-30T10:00:00Z' }, '/versionCreated'],
    [{ embargoed: 7 }, '/embargoed'],
    [{ pubStatus: 'maybe' }, '/pubStatus'],
    [{ urgency: 11 }, '/urgency'],
    [{ language: '??' }, '/language'],
  ])('%j points to %s', (rest, pointer) => {
    expect(pointers(item(rest))).toContain(pointer);
  });

  test('all faults are told at once', () => {
    expect(pointers({ headlines: 7, urgency: 0 })).toEqual(
      expect.arrayContaining(['/uri', '/headlines', '/urgency']),
    );
  });

  test('house text with an empty part of its first line', () => {
    expect(errorOf('Head/ Out/ / By/ Morning/ Lead\n\nText.').errors[0]?.pointer).toBe('/dateline');
  });

  test('lone surrogates and control characters never reach the story', () => {
    const story = read(
      String.raw`{"uri":"urn:x","headline":"a\ud800b\u0000c","body_text":"x\u0007y\ud83d"}`,
    );
    expect([story.headline, story.text]).toEqual(['a\ufffdbc', 'xy\ufffd']);
    expect(JSON.stringify(story).isWellFormed()).toBe(true);
  });
});

describe('encodings', () => {
  const wire = JSON.stringify(item({ headline: 'Skåne “opens”' }));
  const utf16 = (swap: boolean) => {
    const buffer = Buffer.from(`\ufeff${wire}`, 'utf16le');
    return swap ? buffer.swap16() : buffer;
  };

  test.each([
    ['UTF-8', bytesOf(wire)],
    ['UTF-8 with a mark', bytesOf(`\ufeff${wire}`)],
    ['UTF-16 LE', utf16(false)],
    ['UTF-16 BE', utf16(true)],
  ])('%s', (_name, bytes) => {
    expect(read(bytes).headline).toBe('Skåne “opens”');
  });
});
