import type { FineTag } from '../tagger/tagger.ts';
/** The kind of each fine tag, by its index. */
export declare const tagKinds: (tags: readonly FineTag[]) => Uint8Array;
