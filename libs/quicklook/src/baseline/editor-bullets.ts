import type { Bullet, EditorQuickLook, Story } from '@quickwire/contracts';
import { analyse } from '@quickwire/language';
import { contentWords, overlap } from './content-words.ts';

const MOST = 7;

/**
 * An editor's Quick Look, word for word. A line has evidence where one sentence of the text holds every
 * content word of it; the others are the editor's word alone.
 */
export const editorBullets = (story: Story, { bullets }: EditorQuickLook): readonly Bullet[] => {
  const sentences = analyse(story.text, story.blocks).sentences.map(({ start, end }) => ({
    start,
    end,
    quote: story.text.slice(start, end),
  }));
  const words = sentences.map(({ quote }) => contentWords(quote));
  return bullets.slice(0, MOST).map((text) => {
    const own = contentWords(text);
    const at = words.findIndex((each) => overlap(own, each) === 1);
    const proof = sentences[at];
    return { text, by: 'editor', evidence: proof ? [proof] : [] };
  });
};
