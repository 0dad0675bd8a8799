import { Story } from '@quickwire/contracts';
import { describe, expect, test } from 'vitest';
import { readFrom } from '../../test/read.ts';
import { WireError } from '../index.ts';

const read = (text: string, feed = 'desk'): Story => readFrom(feed, text);

const first = 'Ferry 24/7 Plan/ Newsroom/ SKARN/ E. Vasse/ Late Edition/ A lead/ with a slash.';
const wire = `${first}

Ferry Plan Quick Looks
- First  bullet, kept
• Second bullet
Deep Look: All About the Ferry
It sails.
What It Costs
Ten crowns.
- one way
Last Words

You must Register or Login to post a comment.
`;

describe('house text', () => {
  test('parts the slug line, the Quick Look and the Deep Look', () => {
    const story = read(wire);
    expect(Story.parse(story)).toEqual(story);
    expect(story).toMatchObject({
      format: { name: 'house-text' },
      headline: 'Ferry 24/7 Plan',
      outlet: 'Newsroom',
      dateline: 'SKARN',
      byline: 'E. Vasse',
      edition: 'Late Edition',
      lead: 'A lead/ with a slash.',
      editorQuickLook: {
        title: 'Ferry Plan Quick Looks',
        bullets: ['First  bullet, kept', 'Second bullet'],
      },
      deepLookHeadline: 'All About the Ferry',
      text: 'It sails.\n\nWhat It Costs\n\nTen crowns.\n\none way\n\nLast Words',
    });
    expect(story.blocks.map(({ kind }) => kind)).toEqual([
      'paragraph',
      'heading',
      'paragraph',
      'list-item',
      'paragraph',
    ]);
  });

  test('reads every line of an editor’s Quick Look, numbered, marked or not, however many', () => {
    const slug = 'Plan/ Newsroom/ SKARN/ E. Vasse/ Late/';
    const bulletsOf = (lines: string) => read(`${slug}\n\n${lines}`).editorQuickLook?.bullets;
    const deep = 'Deep Look: All\nIt sails.';
    expect(bulletsOf(`Plan Quick Looks\n1. First\n2) Second\n${deep}`)).toEqual([
      'First',
      'Second',
    ]);
    expect(bulletsOf(`1. First\n2. Second\n${deep}`)).toEqual(['First', 'Second']);
    expect(bulletsOf(`Plan Quick Looks\nFirst line\n- Second line\nthat goes on\n${deep}`)).toEqual(
      ['First line', 'Second line that goes on'],
    );
    const many = Array.from({ length: 9 }, (_, at) => `Line ${at}`);
    expect(bulletsOf(`${many.map((line) => `- ${line}`).join('\n')}\n${deep}`)).toEqual(many);
  });

  test('lines without marks are each one, and numbers that count nothing stay', () => {
    const bulletsOf = (lines: string) =>
      read(`Plan/ Newsroom/ SKARN/ E. Vasse/ Late/\n\n${lines}`).editorQuickLook?.bullets;
    const deep = 'Deep Look: All\nIt sails.';
    const plain = ['Banks rise', 'eBooks sell', 'e-mail is down', 'nine ferries sail'];
    expect(bulletsOf(`Plan Quick Looks\n${plain.join('\n')}\n${deep}`)).toEqual(plain);
    for (const title of ['', 'Plan Quick Looks\n']) {
      const dashed = `${title}- 1. FC Tarn is first\n- 2. FC Moss is not\n- 12. June is off\n${deep}`;
      expect(bulletsOf(dashed)).toEqual([
        '1. FC Tarn is first',
        '2. FC Moss is not',
        '12. June is off',
      ]);
    }
    expect(bulletsOf(`Plan Quick Looks\n1. FC Tarn is first\nMoss is not\n${deep}`)).toEqual([
      '1. FC Tarn is first',
      'Moss is not',
    ]);
    expect(bulletsOf(`1. FC Tarn is first\nMoss is not\n${deep}`)).toBeUndefined();
    const marked = `Plan Quick Looks\n- Banks rise\n- Ferries sail\neBooks sell well.\n${deep}`;
    expect(bulletsOf(marked)).toEqual(['Banks rise', 'Ferries sail']);
  });

  test('the text behind marked lines is no Quick Look, though the Deep Look comes later', () => {
    const story = read(
      'Plan/ Newsroom/ SKARN/ E. Vasse/ Late/\n\nPlan Quick Looks\n- Banks rise\n- Ferries sail\nBanks rose on Monday.\nThe ferries sail again.\nDeep Look: All\nIt was a long winter.',
    );
    expect(story.editorQuickLook?.bullets).toEqual(['Banks rise', 'Ferries sail']);
    expect(story.text).toBe(
      'Banks rose on Monday.\n\nThe ferries sail again.\n\nIt was a long winter.',
    );
  });

  test('a number that opens the text is no item', () => {
    const story = read('Plan/ Newsroom/ SKARN/ E. Vasse/ Late/\n\n12. May is the day.\nIt sails.');
    expect(story).not.toHaveProperty('editorQuickLook');
    expect(story.text).toBe('12. May is the day.\n\nIt sails.');
  });

  test.each([
    ['Deep Look: All About', 'All About'],
    ['Deep Look:', undefined],
    ['DEEP LOOK', undefined],
  ])('“%s” begins the Deep Look and is no sub-head of it', (line, headline) => {
    const story = read(
      `Plan/ Newsroom/ SKARN/ E. Vasse/ Late/\n\nA first paragraph.\n${line}\nIt sails.`,
    );
    expect(story.text).toBe('A first paragraph.\n\nIt sails.');
    expect(story.deepLookHeadline).toBe(headline);
  });

  test('needs no Quick Look, Deep Look or lead', () => {
    const story = read('Plan/ Newsroom/ SKARN/ E. Vasse/ Late/\n\nIt sails.');
    expect(story.text).toBe('It sails.');
    expect(story).not.toHaveProperty('editorQuickLook');
    expect(story).not.toHaveProperty('lead');
  });

  test('an edited body is a revision of the item, another headline or feed another item', () => {
    const [edited, same] = [
      wire.replace('Ten', 'Twelve'),
      wire.replace('Ferry 24/7', 'FERRY  24/7'),
    ];
    expect(read(edited).id).toBe(read(wire).id);
    expect(read(same).id).toBe(read(wire).id);
    expect(read(edited).revision).not.toEqual(read(wire).revision);
    expect(read(wire.replace('Plan/', 'Idea/')).id).not.toBe(read(wire).id);
    expect(read(wire, 'other').id).not.toBe(read(wire).id);
  });

  test('points at the parts of the first line that are missing', () => {
    try {
      read('Plan/ Newsroom/ / E. Vasse\n\nIt sails.');
      expect.unreachable();
    } catch (error) {
      expect((error as WireError).errors.map(({ pointer }) => pointer)).toEqual([
        '/dateline',
        '/edition',
      ]);
    }
  });

  test('refuses what is no format at all and says which there are', () => {
    expect(() => read('Just some words.')).toThrow(/ninjs, .*house-text/);
    expect(() => read('<p>a/ b/ c/ d</p>')).toThrow(WireError);
  });

  test('wants a body or a lead', () => {
    expect(() => read('Plan/ Newsroom/ SKARN/ E. Vasse/ Late/')).toThrow(/body/);
  });
});
