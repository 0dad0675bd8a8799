import { expect, test } from 'vitest';
import { joinToOwnTokens } from './own-tokens.ts';
import { parseConllu } from './treebank.ts';

const sentence = (text: string, lines: readonly string[]) =>
  parseConllu(
    [
      '# newdoc id = story',
      `# text = ${text}`,
      ...lines.map((line, at) => {
        const [form, tag, head, relation] = line.split(' ');
        return [at + 1, form, '_', tag, tag, '_', head, relation, '_', '_'].join('\t');
      }),
      '',
      '',
    ].join('\n'),
  )[0]!;

test('a compound that is one token of ours takes the place of the part that governs it', () => {
  const joined = joinToOwnTokens(
    sentence('A long-term plan.', [
      'A DET 5 det',
      'long ADJ 4 amod',
      '- PUNCT 4 punct',
      'term NOUN 5 compound',
      'plan NOUN 0 root',
      '. PUNCT 5 punct',
    ]),
  );
  expect(joined.words.map(({ form, tag, head, relation }) => [form, tag, head, relation])).toEqual([
    ['A', 'DET', 2, 'det'],
    ['long-term', 'NOUN', 2, 'compound'],
    ['plan', 'NOUN', -1, 'root'],
    ['.', 'PUNCT', 2, 'punct'],
  ]);
});

test('the parts of a name that hang on one word by one relation are one word', () => {
  const joined = joinToOwnTokens(
    sentence('Omar al-Orm spoke.', [
      'Omar PROPN 5 nsubj',
      'al PROPN 1 flat',
      '- PUNCT 2 punct',
      'Orm PROPN 1 flat',
      'spoke VERB 0 root',
      '. PUNCT 5 punct',
    ]),
  );
  expect(joined.words.map(({ form, head, relation }) => [form, head, relation])).toEqual([
    ['Omar', 2, 'nsubj'],
    ['al-Orm', 0, 'flat'],
    ['spoke', -1, 'root'],
    ['.', 2, 'punct'],
  ]);
});

test('a sentence cut as ours is left as it is', () => {
  const same = sentence('It did n’t.', [
    'It PRON 2 nsubj',
    'did AUX 0 root',
    'n’t PART 2 advmod',
    '. PUNCT 2 punct',
  ]);
  expect(joinToOwnTokens(same)).toBe(same);
});
