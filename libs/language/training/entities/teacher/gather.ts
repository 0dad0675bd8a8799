import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { analyse } from '../../../src/pipeline.ts';
import { readTreebankTokens } from './treebank-tokens.ts';

/** A text without names marked: its sentences, each as tokens. */
export interface UnlabelledText {
  readonly id: string;
  readonly sents: readonly { readonly toks: readonly string[] }[];
}

interface Line {
  readonly id: string;
  readonly article?: string;
  readonly sentence?: string;
  readonly headline?: string;
  readonly lead?: string;
}

/** Files of a line of JSON for each text. */
const TEXTS = {
  cnn: 'summaries/cnn-dev.jsonl',
  google: 'compression/google-eval-dev9000.jsonl',
  inshorts: 'headlines/inshorts.jsonl',
  bbc: 'headlines/bbc2225.jsonl',
  newsroom: 'headlines/newsroom-val280.jsonl',
};
const TREEBANKS = ['gum-train', 'ewt-train'];
/** Longer ones are tables. */
const LONGEST_SENTENCE = 149;

/** The texts a teacher is to mark: news, and treebanks without their trees. None is of a set that names are scored on. */
export const gatherUnlabelled = (dataFolder: string): readonly UnlabelledText[] =>
  [
    ...Object.entries(TEXTS).flatMap(([source, file]) =>
      readFileSync(join(dataFolder, file), 'utf8')
        .split('\n')
        .filter((line) => line.trim() !== '')
        .map((line) => {
          const { id, article, sentence, headline, lead } = JSON.parse(line) as Line;
          const text = article ?? sentence ?? `${headline}\n\n${lead}`;
          const sentences = analyse(text, []).sentences.map(({ tokens }) =>
            tokens.map((token) => token.text),
          );
          return textOf(`${source}/${id}`, sentences);
        }),
    ),
    ...TREEBANKS.flatMap((name) => {
      const packed = readFileSync(join(dataFolder, 'treebanks', `${name}.conllu.gz`));
      return readTreebankTokens(gunzipSync(packed).toString()).map(({ id, sentences }) =>
        textOf(`${name}/${id}`, sentences),
      );
    }),
  ].filter(({ sents }) => sents.length > 0);

const textOf = (id: string, sentences: readonly (readonly string[])[]): UnlabelledText => ({
  id,
  sents: sentences
    .filter(({ length }) => length > 0 && length <= LONGEST_SENTENCE)
    .map((toks) => ({ toks })),
});
