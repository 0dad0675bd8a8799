import { expect, test } from 'vitest';
import { ModelError } from './model-error.ts';
import { packSections, readSections, writeSections } from './sections.ts';

const arrays = {
  bytes: Int8Array.of(-1, 2, -3),
  words: Int32Array.of(7, -(2 ** 31)),
  halves: Uint16Array.of(65535),
};

test.each([writeSections, packSections])(
  'arrays come back as they were written, wherever they lie',
  (write) => {
    const file = readSections(write({ made: 'here' }, arrays), 'a file');
    expect(file.meta).toEqual({ made: 'here' });
    expect(file.get('bytes', Int8Array)).toEqual(arrays.bytes);
    expect(file.get('words', Int32Array)).toEqual(arrays.words);
    expect(file.get('halves', Uint16Array)).toEqual(arrays.halves);
  },
);

test.each([writeSections, packSections])(
  'a file that is cut, is something else or lacks a section is named in the error',
  (write) => {
    const file = write({}, arrays);
    expect(() => readSections(file.subarray(0, -4), 'a.bin')).toThrow(ModelError);
    expect(() => readSections(new TextEncoder().encode('hello'), 'a.bin')).toThrow(/a\.bin/);
    expect(() => readSections(file, 'a.bin').get('rows', Int8Array)).toThrow(
      /a\.bin has no section/,
    );
    expect(() => readSections(file, 'a.bin').get('words', Int8Array)).toThrow(ModelError);
  },
);

test('the error names the command that makes the file', () => {
  const remedy = (name: string): string => new ModelError(name, 'is cut').message;
  expect(remedy('parser.bin')).toMatch(/^parser\.bin is cut\..*npm run train:parser/);
  expect(remedy('lexicon.bin')).toContain('npm run build:lexicon');
  expect(remedy('entities-open.bin')).toMatch(/npm run train:entities .*--model open/);
});
