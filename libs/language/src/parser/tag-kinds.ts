import type { FineTag } from '../tagger/tagger.ts';
import { TAG_KIND } from './configuration.ts';

const kindOf = ({ tag, penn }: FineTag): number => {
  if (tag === 'VERB' || tag === 'AUX') return TAG_KIND.verb;
  if (penn === ',') return TAG_KIND.comma;
  if (tag === 'CCONJ') return TAG_KIND.conjunction;
  return penn === '``' || penn === "''" ? TAG_KIND.quote : TAG_KIND.other;
};

/** The kind of each fine tag, by its index. */
export const tagKinds = (tags: readonly FineTag[]): Uint8Array => Uint8Array.from(tags, kindOf);
