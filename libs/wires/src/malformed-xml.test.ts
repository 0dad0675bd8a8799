import { readdirSync, readFileSync } from 'node:fs';
import { Story } from '@quickwire/contracts';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { errorOf, readItems } from '../test/read.ts';
import { storyIn } from './wire-format.ts';

const samples = new URL('../../../samples/', import.meta.url);
const files = readdirSync(samples)
  .filter((file) => file.endsWith('.xml'))
  .map((file) => [file, readFileSync(new URL(file, samples))] as const);

/** Whatever a wire has become: each item is a valid story, or one error that says what is wrong and where. */
const expectOutcomes = (bytes: Uint8Array): void => {
  const items = readItems(bytes);
  expect(items.length).toBeGreaterThan(0);
  for (const item of items)
    if (!('error' in item)) expect(Story.safeParse(storyIn(item)).error).toBeUndefined();
    else {
      expect(item.error.detail).toMatch(
        /; (?:send|check|give|write)|has to be|is missing|has neither|has no/,
      );
      expect(item.error.errors[0]?.pointer).toMatch(/^(?:$|\/)/);
    }
};

describe('XML wires that are damaged', () => {
  test.each(files)(
    '%s cut short at each hundredth is one fault that names the place',
    (_, bytes) => {
      for (let hundredth = 1; hundredth < 100; hundredth++) {
        const error = errorOf(bytes.subarray(0, (bytes.length * hundredth) / 100));
        expect(['BAD_XML', 'NOT_TEXT', 'UNKNOWN_FORMAT']).toContain(error.code);
        if (hundredth > 15) expect(error.detail).toMatch(/line \d+, column \d+|byte \d+/);
      }
    },
  );

  test.each(files)('%s with bits flipped is read or refused', (_, bytes) => {
    const flips = fc.array(fc.tuple(fc.nat(bytes.length - 1), fc.nat(7)), {
      minLength: 1,
      maxLength: 4,
    });
    fc.assert(
      fc.property(flips, (at) => {
        const damaged = Uint8Array.from(bytes);
        for (const [position, bit] of at) damaged[position] = damaged[position]! ^ (1 << bit);
        expectOutcomes(damaged);
      }),
      { numRuns: 60 },
    );
  });

  test.each(files)(
    '%s with its tags dropped, doubled and swapped is read or refused',
    (_, bytes) => {
      const parts = bytes.toString('latin1').split(/(?=<)/);
      const edits = fc.array(
        fc.tuple(fc.constantFrom('drop', 'double', 'swap'), fc.nat(parts.length - 2)),
        { minLength: 1, maxLength: 3 },
      );
      fc.assert(
        fc.property(edits, (list) => {
          const edited = [...parts];
          for (const [edit, at] of list)
            if (edit === 'drop') edited.splice(at, 1);
            else if (edit === 'double') edited.splice(at, 0, edited[at] ?? '');
            else edited.splice(at, 2, edited[at + 1] ?? '', edited[at] ?? '');
          expectOutcomes(Buffer.from(edited.join(''), 'latin1'));
        }),
        { numRuns: 60 },
      );
    },
  );
});

describe('XML wires made to harm', () => {
  const newsItem = (inside: string): string =>
    `<newsItem guid="urn:x"><contentMeta><headline>h</headline></contentMeta>${inside}</newsItem>`;
  const inline = (markup: string): string =>
    newsItem(`<contentSet><inlineXML>${markup}</inlineXML></contentSet>`);

  test.each([
    ['elements 10,000 deep', inline('<div>'.repeat(10_000)), 'TOO_DEEP'],
    [
      '200,000 attributes',
      newsItem(`<x ${Array.from({ length: 200_000 }, (_, n) => `a${n}=""`).join(' ')}/>`),
      'TOO_LARGE',
    ],
    [
      '100,000 items',
      `<newsMessage><itemSet>${'<newsItem/>'.repeat(100_000)}</itemSet></newsMessage>`,
      'TOO_MANY_ITEMS',
    ],
    [
      'entities that multiply',
      `<!DOCTYPE newsItem [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]>${inline('<p>&b;</p>')}`,
      'BAD_XML',
    ],
    [
      'an external entity',
      `<!DOCTYPE newsItem [<!ENTITY a SYSTEM "file:///etc/hostname">]>${inline('<p>&a;</p>')}`,
      'BAD_XML',
    ],
    ['a DOCTYPE without end', '<!DOCTYPE newsItem [', 'BAD_XML'],
    ['100,000 declarations before no element', '<!a>'.repeat(100_000), 'BAD_XML'],
    ['a comment without end', '<!-- <newsItem>', 'BAD_XML'],
    ['two roots', `${newsItem('')}${newsItem('')}`, 'BAD_XML'],
    ['a root that no format has', '<other/>', 'UNKNOWN_FORMAT'],
  ])('%s are refused', (_, wire, code) => {
    const error = errorOf(wire);
    expect(error.code).toBe(code);
    expect(error.detail).toMatch(/; (?:send|check|write)/);
  });

  test.each([
    ['one line of a million characters', inline(`<p>${'word '.repeat(200_000)}</p>`)],
    ['NULs', inline('<p>a\0b\0</p>')],
    [
      'a dateline of dashes',
      newsItem('').replace(
        '</contentMeta>',
        `<dateline>${'-'.repeat(300_000)}x</dateline></contentMeta>`,
      ),
    ],
    [
      '20,000 texts to choose from',
      newsItem(`<contentSet>${'<inlineXML><p/></inlineXML>'.repeat(20_000)}</contentSet>`),
    ],
  ])('%s are read', (_, wire) => expectOutcomes(Buffer.from(wire)));
});

describe('XML in its encodings', () => {
  const wire = (encoding: string): string =>
    `<?xml version="1.0" encoding="${encoding}"?><newsItem guid="urn:x"><contentMeta><headline>Café på Skånes ö</headline></contentMeta></newsItem>`;
  const utf16 = (mark: string): Buffer => Buffer.from(mark + wire('UTF-16'), 'utf16le');

  test.each([
    ['UTF-8', Buffer.from(wire('UTF-8')), undefined],
    ['UTF-8 with a mark', Buffer.from(`\ufeff${wire('UTF-8')}`), undefined],
    ['UTF-8 that says UTF-16', Buffer.from(wire('UTF-16')), undefined],
    ['UTF-16 LE with a mark', utf16('\ufeff'), undefined],
    ['UTF-16 BE without a mark', utf16('').swap16(), undefined],
    ['ISO-8859-1 declared', Buffer.from(wire('ISO-8859-1'), 'latin1'), undefined],
    [
      'windows-1252 undeclared',
      Buffer.from(wire('x').replace(' encoding="x"', ''), 'latin1'),
      undefined,
    ],
    ['by the content type', Buffer.from(wire('UTF-8'), 'latin1'), 'text/xml; charset=iso-8859-1'],
  ])('%s', (_, bytes, contentType) => {
    const [item] = readItems(bytes, contentType);
    expect(item).toMatchObject({ story: { headline: 'Café på Skånes ö' } });
  });
});
