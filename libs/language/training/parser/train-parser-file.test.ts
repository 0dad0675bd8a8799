import { expect, test } from 'vitest';
import { readSections } from '../../src/binary/sections.ts';
import { parserModelOf } from '../../src/parser/model.ts';
import { createAttributeReader } from '../../src/words/attributes.ts';
import { noLexicon } from '../../test/no-lexicon.ts';
import { parseConllu } from '../treebanks/treebank.ts';
import { trainParserFile } from './train-parser-file.ts';

/** Words with tag, Penn tag, head and relation, as "saw VERB VBD 0 root". */
const sentence = (document: string, lines: readonly string[]): string =>
  [
    `# newdoc id = ${document}`,
    `# text = ${lines.map((line) => line.split(' ')[0]).join(' ')}`,
    ...lines.map((line, at) => {
      const [form, tag, penn, head, relation] = line.split(' ');
      return [at + 1, form, '_', tag, penn, '_', head, relation, '_', '_'].join('\t');
    }),
    '',
    '',
  ].join('\n');

const NAMES = ['Orm', 'Tove', 'Lind', 'Harrow', 'Moe', 'Vance'];
const VERBS = ['opened', 'closed', 'sold', 'bought'];
const THINGS = ['bridge', 'bank', 'harbour', 'mine', 'school'];

const corpus = NAMES.flatMap((name, at) =>
  VERBS.map((verb, other) =>
    sentence(`story-${at}`, [
      `${name} PROPN NNP 2 nsubj`,
      `${verb} VERB VBD 0 root`,
      'the DET DT 4 det',
      `${THINGS[(at + other) % THINGS.length]} NOUN NN 2 obj`,
      '. PUNCT . 2 punct',
    ]),
  ),
).join('');

const train = (): Uint8Array =>
  trainParserFile(
    parseConllu(corpus),
    createAttributeReader(noLexicon),
    { tagger: [50_000, 50_000], transitions: 50_000, relations: 50_000 },
    () => {},
  );

test('the same sentences give the same bytes', () => {
  expect(train()).toEqual(train());
});

test('what is learnt reads a sentence of the kind it was learnt from', () => {
  const model = parserModelOf(readSections(train(), 'test'), createAttributeReader(noLexicon));
  const words = ['Moe', 'sold', 'the', 'mine', '.'].map(model.attributesOf);
  const tags = new Int32Array(words.length);
  const rivals = new Int32Array(words.length);
  model.tagger(words, tags, rivals);
  expect([...tags].map((tag) => model.fineTags[tag]!.tag)).toEqual([
    'PROPN',
    'VERB',
    'DET',
    'NOUN',
    'PUNCT',
  ]);
  const { heads, relations } = model.parse(words, tags, rivals);
  expect([...heads.slice(1, 6)]).toEqual([2, 0, 4, 2, 2]);
  expect([...relations.slice(1, 6)].map((relation) => model.relations[relation])).toEqual([
    'nsubj',
    'root',
    'det',
    'obj',
    'punct',
  ]);
});
