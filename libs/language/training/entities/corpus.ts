import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { EntityType } from '@quickwire/contracts';

/** A sentence as annotated: tokens of the corpus, names by them. */
export interface GoldSentence {
  readonly tokens: readonly string[];
  readonly spans: readonly GoldSpan[];
}

/** `first` inclusive, `last` exclusive. */
export interface GoldSpan {
  readonly first: number;
  readonly last: number;
  readonly type: EntityType;
}

export interface GoldDocument {
  readonly id: string;
  readonly sentences: readonly GoldSentence[];
}

interface Line {
  readonly id: string | number;
  readonly sents: readonly { readonly toks: readonly string[]; readonly tags: readonly string[] }[];
}

const TYPE_OF_TAG: Readonly<Record<string, EntityType>> = {
  PER: 'person',
  ORG: 'organisation',
  LOC: 'place',
  MISC: 'other',
};

/** Reads DIR/entities/NAME.jsonl: one document a line, tags in BIO. */
export const readCorpus = (dataFolder: string, name: string): readonly GoldDocument[] =>
  readDocuments(join(dataFolder, 'entities', `${name}.jsonl`));

export const readDocuments = (path: string): readonly GoldDocument[] =>
  readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => {
      const { id, sents } = JSON.parse(line) as Line;
      return {
        id: String(id),
        sentences: sents.map(({ toks, tags }) => ({ tokens: toks, spans: spansOfTags(tags) })),
      };
    });

/** Names from BIO tags; an I without a name of its type before it begins one, as in conlleval. */
export const spansOfTags = (tags: readonly string[]): readonly GoldSpan[] => {
  const spans: GoldSpan[] = [];
  for (let at = 0; at < tags.length; ) {
    const tag = tags[at]!.slice(2);
    const first = at;
    at += 1;
    const type = TYPE_OF_TAG[tag];
    if (!type) continue;
    while (tags[at] === `I-${tag}`) at += 1;
    spans.push({ first, last: at, type });
  }
  return spans;
};
