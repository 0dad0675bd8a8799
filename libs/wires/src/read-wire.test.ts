import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Story } from '@quickwire/contracts';
import { describe, expect, test } from 'vitest';
import { errorOf, read } from '../test/read.ts';

const samples = new URL('../../../samples/', import.meta.url).pathname;
const testData = process.env['QUICKWIRE_TEST_DATA'];

const readFile = (...path: string[]): Story => Story.parse(read(readFileSync(join(...path))));

const kinds = ({ blocks }: Story): string => blocks.map(({ kind }) => kind[0]).join('');
const headings = ({ text, blocks }: Story): string[] =>
  blocks.filter(({ kind }) => kind === 'heading').map(({ start, end }) => text.slice(start, end));

const expectWhole = ({ text, blocks }: Story): void =>
  expect(blocks.map(({ start, end }) => text.slice(start, end)).join('\n\n')).toBe(text);

describe('the sample wires', () => {
  test.each([
    ['harbour-bridge.json', '3.1', '3', 'Port Calder', 'pphppphppphpphpp'],
    ['seed-library.json', '3.1', '1', 'LOWER WENNING', 'pppppp'],
    ['tidal-turbine.json', '2.1', '2', 'Skarn Sound', 'pphppcttttthppplllhphp'],
    ['grain-port-strike.json', '1', '4', 'Dunmarrow', 'pphpphppphpphpp'],
    ['sleeper-service.txt', undefined, undefined, 'BRENNICK', 'pphppphpphppphpphp'],
    ['reservoir-levels.txt', undefined, undefined, 'MARLSTEAD', 'pphpphpp'],
  ])('%s', (file, formatVersion, version, dateline, blocks) => {
    const story = readFile(samples, file);
    expectWhole(story);
    expect(story.format.version).toBe(formatVersion);
    expect(story.version).toBe(version ?? story.revision.contentHash.slice(0, 12));
    expect(story.dateline).toBe(dateline);
    expect(kinds(story)).toBe(blocks);
  });

  test('one carries an editor’s Quick Look', () => {
    const story = readFile(samples, 'sleeper-service.txt');
    expect(story.editorQuickLook?.bullets).toHaveLength(5);
    expect(story.text).not.toContain('Two trains a night in each direction');
    expect(story.text).not.toContain('Register');
    expect(headings(story)).toContain('Campaigners Want Family Fares');
  });

  test('are all read', () => {
    for (const file of readdirSync(samples).filter((name) => /\.(json|txt)$/.test(name)))
      expectWhole(readFile(samples, file));
  });
});

describe.skipIf(!testData)('wires of others (QUICKWIRE_TEST_DATA)', () => {
  const folder = (name: string): string => join(testData ?? '', 'wires', name);
  const filesOf = (name: string): string[] => (testData ? readdirSync(folder(name)) : []);

  test.each(filesOf('ninjs'))('ninjs %s', (file) => {
    const story = readFile(folder('ninjs'), file);
    expectWhole(story);
    expect(story.headline).not.toBe('');
    expect(story.text).not.toBe('');
    expect(story.format.version?.[0]).toBe(file[0]);
  });

  test.each(['004_simple_text_article', '005_complex_text_article', '007_multimedia'])(
    '%s hashes alike in ninjs 1, 2 and 3',
    (name) => {
      const hashes = ['1.6', '2.2', '3.1'].map(
        (version) => readFile(folder('ninjs'), `${version}-${name}.json`).revision.contentHash,
      );
      expect(new Set(hashes).size).toBe(1);
    },
  );

  test.each(filesOf('newslooks'))('newslooks %s, whole', (file) => {
    const story = readFile(folder('newslooks'), file);
    expectWhole(story);
    for (const part of ['headline', 'outlet', 'dateline', 'byline', 'edition', 'lead'] as const)
      expect(story[part]).toMatch(/\S/);
    expect(story.editorQuickLook?.title).toMatch(/Quick Looks$/);
    expect(story.editorQuickLook?.bullets).toHaveLength(6);
    expect(story.deepLookHeadline).toMatch(/\S/);
    expect(headings(story)).toHaveLength(7);
    expect(kinds(story)).toBe('pphppphpppphppphppphppphpphppp');
    expect(story.text).not.toMatch(/Register or Login/);
  });
});

test('a form is told to be one, and how to send what is in it', () => {
  const form =
    '--b\r\nContent-Disposition: form-data; name="f"; filename="a.json"\r\n\r\n{"uri":"u","headline":"h"}\r\n--b--\r\n';
  expect(errorOf(form).detail).toMatch(/form.*body of the request/);
});
