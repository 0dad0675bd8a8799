import { bandsOf, isSameStory, signatureOf, similarity } from '../src/index.ts';
import { knownOf } from './known-pairs.ts';
import type { Text } from './read-texts.ts';

/** What the index links among texts as they came, by what people say of the two. */
export interface Links {
  readonly texts: number;
  readonly compared: number;
  readonly same: number;
  readonly open: number;
  readonly different: readonly (readonly [string, string])[];
}

/** All texts of the folder, unedited, one after the other, as on one day: every link that is not known to be right is wrong. */
export const linksAmong = (texts: readonly Text[]): Links => {
  const buckets = new Map<string, number[]>();
  const signatures = texts.map(({ paragraphs }) => signatureOf({ text: paragraphs.join('\n\n') }));
  const links: Record<ReturnType<typeof knownOf>, [string, string][]> = {
    same: [],
    open: [],
    different: [],
  };
  let compared = 0;
  for (const [at, signature] of signatures.entries()) {
    if (!signature) continue;
    const bands = bandsOf(signature);
    for (const other of new Set(bands.flatMap((band) => buckets.get(band) ?? []))) {
      compared++;
      if (!isSameStory(similarity(signature, signatures[other]!))) continue;
      const ids: [string, string] = [texts[other]!.id, texts[at]!.id];
      links[knownOf(...ids)].push(ids);
    }
    for (const band of bands) {
      const bucket = buckets.get(band) ?? [];
      bucket.push(at);
      buckets.set(band, bucket);
    }
  }
  return {
    texts: texts.length,
    compared,
    same: links.same.length,
    open: links.open.length,
    different: links.different,
  };
};
