import { expect, test } from 'vitest';
import { readTreebankTokens } from './treebank-tokens.ts';

const line = (number: string, form: string): string => `${number}\t${form}\t_`;

test('tokens stay as they are written, documents apart', () => {
  const conllu = [
    [
      '# newdoc id = one',
      '# sent_id = one-1',
      line('1-2', 'cannot'),
      line('1', 'can'),
      line('2', 'not'),
      line('3', 'wait'),
    ],
    ['# sent_id = one-2', line('1', 'Oslo'), line('1.1', 'elided')],
    ['# newdoc id = two', '# sent_id = two-1', line('1', 'Yes')],
  ];
  const text = `${conllu.map((block) => block.join('\n')).join('\n\n')}\n\n`;
  expect(readTreebankTokens(text)).toEqual([
    { id: 'one', sentences: [['cannot', 'wait'], ['Oslo']] },
    { id: 'two', sentences: [['Yes']] },
  ]);
});
