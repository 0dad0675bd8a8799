// npm run teach:entities -- --data DIR --encoder FOLDER: marks names in unlabelled texts of DIR, into teacher/taught-marks.bin.
//
//   --data DIR        folder with entities/, summaries/, compression/, headlines/ and treebanks/
//   --encoder FOLDER  the pretrained all-mpnet-base-v2: config.json, tokenizer.json, model.safetensors
//   --python NAME     an interpreter with requirements.txt installed; default python3. Minutes on a GPU, a day without.

import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { readDocuments } from '../corpus.ts';
import { gatherUnlabelled } from './gather.ts';
import { packMarks } from './marks.ts';
import { MARKS_FILE } from './taught.ts';

const { values } = parseArgs({
  options: {
    data: { type: 'string' },
    encoder: { type: 'string' },
    python: { type: 'string', default: 'python3' },
  },
});
if (!values.data || !values.encoder)
  throw new Error('Say where: npm run teach:entities -- --data DIR --encoder FOLDER');
const data = resolve(values.data);
const work = resolve('.data/teacher');
mkdirSync(work, { recursive: true });
const texts = gatherUnlabelled(data);
const lines = texts.map(({ id, sentences }) =>
  JSON.stringify({ id, sents: sentences.map(({ tokens }) => ({ toks: tokens })) }),
);
const unlabelled = join(work, 'unlabelled.jsonl');
const taught = join(work, 'taught.jsonl');
writeFileSync(unlabelled, `${lines.join('\n')}\n`);
const script = fileURLToPath(new URL('./teach.py', import.meta.url));
const folders = [join(data, 'entities'), resolve(values.encoder), unlabelled, taught];
execFileSync(values.python, [script, ...folders], { stdio: 'inherit' });
const marks = packMarks(texts, readDocuments(taught));
writeFileSync(MARKS_FILE, marks);
console.log(`${texts.length} texts, ${marks.length} bytes: ${MARKS_FILE}`);
