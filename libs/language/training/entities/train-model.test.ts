import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readLexicon } from '../../src/lexicon/lexicon.ts';
import { trainModel } from './train-model.ts';

const sentence = (name: string) => ({
  toks: [name, 'Lind', 'of', 'Larksund', 'works', 'for', 'Norvane', 'Ltd', '.'],
  tags: ['B-PER', 'I-PER', 'O', 'B-LOC', 'O', 'O', 'B-ORG', 'I-ORG', 'O'],
});

test('the same data gives the same bytes', async () => {
  const data = mkdtempSync(join(tmpdir(), 'quickwire-train-'));
  mkdirSync(join(data, 'entities'));
  const documents = ['Ada', 'Bo', 'Cy', 'Di'].map((name, id) =>
    JSON.stringify({ id: String(id), sents: [sentence(name), sentence(name)] }),
  );
  writeFileSync(join(data, 'entities', 'tiny.jsonl'), `${documents.join('\n')}\n`);
  const recipe = { corpora: ['tiny'], shares: [1], features: 500 };
  const lexicon = readLexicon();
  const first = await trainModel(data, recipe, lexicon, () => {});
  const second = await trainModel(data, recipe, lexicon, () => {});
  rmSync(data, { recursive: true });
  expect(first.length).toBeGreaterThan(1000);
  expect(Buffer.from(first).equals(second)).toBe(true);
});
