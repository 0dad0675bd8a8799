import { readFileSync } from 'node:fs';
import type { Span } from '@quickwire/contracts';

/** A sentence of an entity corpus as running text, with its names. */
export interface NamedSentence {
  readonly text: string;
  readonly names: readonly Span[];
}

interface Line {
  readonly sents: readonly { readonly toks: readonly string[]; readonly tags: readonly string[] }[];
}

const NO_BLANK_BEFORE = /^(?:[,.;:!?)\]}%”’]|\.\.\.|['’](?:s|re|ve|ll|d|m)|n['’]t)$/iu;
const NO_BLANK_AFTER = /^[([{$£€“‘#]$/u;
const WORD = /^[\p{L}\p{N}]/u;

/** The corpora keep no blanks: this puts them where English has them. `hyphens`: whether they part compounds. */
const join = (tokens: readonly string[], hyphens: boolean) => {
  const starts: number[] = [];
  let text = '';
  let open = false;
  tokens.forEach((token, index) => {
    const before = tokens[index - 1] ?? '';
    const compound =
      hyphens &&
      ((/^[-/]$/.test(token) && WORD.test(before) && WORD.test(tokens[index + 1] ?? '')) ||
        (/^[-/]$/.test(before) && WORD.test(tokens[index - 2] ?? '') && WORD.test(token)));
    const quoted = token === '"' ? open : before === '"' && open;
    if (token === '"') open = !open;
    const close =
      index === 0 ||
      compound ||
      quoted ||
      NO_BLANK_BEFORE.test(token) ||
      NO_BLANK_AFTER.test(before);
    if (!close) text += ' ';
    starts.push(text.length);
    text += token;
  });
  return { text, starts };
};

/** Reads an entity corpus: one document a line, BIO tags. */
export const readNames = (path: string, hyphens: boolean): readonly NamedSentence[] =>
  readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .flatMap((line) => (JSON.parse(line) as Line).sents)
    .map(({ toks, tags }) => {
      const { text, starts } = join(toks, hyphens);
      const names: Span[] = [];
      tags.forEach((tag, index) => {
        if (!tag.startsWith('B-')) return;
        let last = index;
        while (tags[last + 1]?.startsWith('I-')) last++;
        names.push({
          start: starts[index] as number,
          end: (starts[last] as number) + (toks[last] as string).length,
        });
      });
      return { text, names };
    });
