import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { analyse } from '../../../src/pipeline.ts';
import { readTreebankTokens } from './treebank-tokens.ts';

/** A text without names marked. */
export interface UnlabelledText {
  /** Its file within the data folder. */
  readonly file: string;
  readonly id: string;
  /** All its characters but blanks: the same however it is cut into sentences and tokens. */
  readonly characters: string;
  readonly sentences: readonly UnlabelledSentence[];
}

export interface UnlabelledSentence {
  /** How many of the text's characters come before it. */
  readonly start: number;
  readonly tokens: readonly string[];
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

/** The texts a teacher marks: news, and treebanks without their trees. None is of a set that names are scored on. */
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
          return unlabelledText(file, `${source}/${id}`, sentences);
        }),
    ),
    ...TREEBANKS.flatMap((name) => {
      const file = `treebanks/${name}.conllu.gz`;
      const conllu = gunzipSync(readFileSync(join(dataFolder, file))).toString();
      return readTreebankTokens(conllu).map(({ id, sentences }) =>
        unlabelledText(file, `${name}/${id}`, sentences),
      );
    }),
  ].filter(({ sentences }) => sentences.length > 0);

/** A text as it was cut, without its tables. */
export const unlabelledText = (
  file: string,
  id: string,
  cut: readonly (readonly string[])[],
): UnlabelledText => {
  let characters = '';
  const sentences = cut.map((tokens) => {
    const start = characters.length;
    characters += tokens.join('');
    return { start, tokens };
  });
  return {
    file,
    id,
    characters,
    sentences: sentences.filter(
      ({ tokens }) => tokens.length > 0 && tokens.length <= LONGEST_SENTENCE,
    ),
  };
};
