import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';

/** A word of a treebank as its annotators read it. */
export interface TreebankWord {
  readonly form: string;
  /** Where it stands in the sentence's text. */
  readonly start: number;
  readonly end: number;
  /** Universal part of speech. */
  readonly tag: string;
  /** Penn Treebank tag. */
  readonly penn: string;
  /** Index of the head word, -1 for the root. */
  readonly head: number;
  readonly relation: string;
}

export interface TreebankSentence {
  readonly document: string;
  readonly text: string;
  readonly words: readonly TreebankWord[];
  /** Whether a blank stands between it and the next. */
  readonly spaceAfter: boolean;
}

export type Part = 'train' | 'dev' | 'test';

/** Subtypes that are kept; of the others the treebanks have too few, or do not agree. */
const SUBTYPES = new Set(['nsubj:pass', 'aux:pass', 'nmod:poss', 'acl:relcl', 'compound:prt']);

const relationOf = (label: string): string =>
  SUBTYPES.has(label) ? label : label.split(':', 1)[0]!;

/** Of a sentence's last word, or of the last written form where that is two words ("1-2"). */
const isSpaceAfter = (rows: readonly string[]): boolean => {
  const last = rows.findLastIndex((row) => /^\d+\t/.test(row));
  const end = `-${Number.parseInt(rows[last] ?? '', 10)}\t`;
  const form = rows.find((row) => /^\d+-/.test(row) && row.includes(end)) ?? rows[last];
  return !form?.includes('SpaceAfter=No');
};

const parseSentence = (
  document: string,
  text: string,
  rows: readonly string[],
): TreebankSentence => {
  // Ranges ("1-2") and empty nodes ("1.1") are no words of the text.
  const lines = rows.filter((row) => /^\d+\t/.test(row));
  let at = 0;
  const words = lines.map((line): TreebankWord => {
    const columns = line.split('\t');
    const form = columns[1]!;
    const start = text.indexOf(form, at);
    if (start < 0) throw new Error(`"${form}" is not in its sentence "${text}"`);
    at = start + form.length;
    return {
      form,
      start,
      end: at,
      tag: columns[3]!,
      penn: columns[4]!,
      head: Number(columns[6]) - 1,
      relation: relationOf(columns[7]!),
    };
  });
  return { document, text, words, spaceAfter: isSpaceAfter(rows) };
};

/** The sentences of a file in CoNLL-U. */
export const parseConllu = (content: string): readonly TreebankSentence[] => {
  const sentences: TreebankSentence[] = [];
  let document = '';
  let text = '';
  let rows: string[] = [];
  for (const line of content.split('\n')) {
    if (line.startsWith('# newdoc')) document = line.slice(line.indexOf('=') + 1).trim();
    else if (line.startsWith('# text =')) text = line.slice('# text ='.length).trim();
    else if (/^\d/.test(line)) rows.push(line);
    else if (line === '' && rows.length > 0) {
      sentences.push(parseSentence(document, text, rows));
      rows = [];
    }
  }
  return sentences;
};

/** One part of one treebank: `NAME-PART.conllu.gz` in the folder. */
export const readTreebank = (
  folder: string,
  name: 'ewt' | 'gum',
  part: Part,
): readonly TreebankSentence[] =>
  parseConllu(
    gunzipSync(readFileSync(join(folder, 'treebanks', `${name}-${part}.conllu.gz`))).toString(),
  );
