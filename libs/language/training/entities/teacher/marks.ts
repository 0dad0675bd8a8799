import { hashText } from '../../../src/binary/hash.ts';
import { decodeKeys, encodeKeys } from '../../../src/binary/keys.ts';
import { packSections, readSections } from '../../../src/binary/sections.ts';
import { TYPES } from '../../../src/crf/labels.ts';
import type { GoldDocument, GoldSpan } from '../corpus.ts';
import { type Name, spansWithin } from '../read-gold.ts';
import type { UnlabelledSentence, UnlabelledText } from './gather.ts';

/**
 * The file of what a teacher marked, without the texts: for each text a hash, for each name its type and where it begins and ends, in
 * characters from the start of the first text on. Blanks do not count, so names stay where they are when texts are cut otherwise.
 */
export const packMarks = (
  texts: readonly UnlabelledText[],
  marked: readonly GoldDocument[],
): Uint8Array => {
  const bounds: number[] = [];
  const types: number[] = [];
  let base = 0;
  texts.forEach((text, i) => {
    text.sentences.forEach((sentence, at) => {
      const places = placesOf(sentence);
      for (const { first, last, type } of marked[i]!.sentences[at]!.spans) {
        bounds.push(base + places[first]!.start, base + places[last - 1]!.end);
        types.push(TYPES.indexOf(type));
      }
    });
    base += text.characters.length;
  });
  return packSections(
    { teacher: 'all-mpnet-base-v2', files: countByFile(texts) },
    {
      texts: Int32Array.from(texts, ({ characters }) => hashText(characters)),
      bounds: encodeKeys(Uint32Array.from(bounds)),
      types: Uint8Array.from(types),
    },
  );
};

/** The texts with the names of such a file. Throws where they are not those that were marked, and says in which file. */
export const layMarks = (
  file: Uint8Array,
  texts: readonly UnlabelledText[],
): readonly GoldDocument[] => {
  const marks = readSections(file, 'the marks of the teacher');
  const hashes = marks.get('texts', Int32Array);
  const bounds = decodeKeys(marks.get('bounds', Uint8Array));
  const types = marks.get('types', Uint8Array);
  checkTexts(texts, hashes, marks.meta['files'] as Readonly<Record<string, number>>);
  let base = 0;
  let next = 0;
  return texts.map(({ id, characters, sentences }) => {
    const names: Name[] = [];
    for (; bounds[2 * next]! < base + characters.length; next++)
      names.push({
        start: bounds[2 * next]! - base,
        end: bounds[2 * next + 1]! - base,
        type: TYPES[types[next]!]!,
      });
    base += characters.length;
    return { id, sentences: sentences.map((sentence) => markedSentence(sentence, names)) };
  });
};

const markedSentence = (
  sentence: UnlabelledSentence,
  names: readonly Name[],
): { readonly tokens: readonly string[]; readonly spans: readonly GoldSpan[] } => ({
  tokens: sentence.tokens,
  spans: spansWithin(placesOf(sentence), names),
});

const placesOf = ({ start, tokens }: UnlabelledSentence): readonly Omit<Name, 'type'>[] => {
  let end = start;
  return tokens.map(({ length }) => {
    end += length;
    return { start: end - length, end };
  });
};

/** Counted before the hashes are compared: where a text is missing, the next file would be blamed. */
const checkTexts = (
  texts: readonly UnlabelledText[],
  hashes: Int32Array,
  files: Readonly<Record<string, number>>,
): void => {
  const counts = countByFile(texts);
  for (const [file, count] of Object.entries(files)) {
    const found = counts[file] ?? 0;
    if (found !== count) throw notAsMarked(file, `it has ${found} texts, and had ${count}`);
  }
  texts.forEach(({ file, id, characters }, i) => {
    if (hashText(characters) !== hashes[i]) throw notAsMarked(file, `the text ${id} is another`);
  });
};

const notAsMarked = (file: string, fault: string): Error =>
  new Error(
    `${file} differs from the file that the teacher marked: ${fault}. Restore it, or mark anew: npm run teach:entities -- --data DIR --encoder FOLDER`,
  );

const countByFile = (texts: readonly UnlabelledText[]): Readonly<Record<string, number>> => {
  const counts: Record<string, number> = {};
  for (const { file } of texts) counts[file] = (counts[file] ?? 0) + 1;
  return counts;
};
