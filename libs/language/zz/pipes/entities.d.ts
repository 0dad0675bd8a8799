import { type EntityModel } from '../crf/models.ts';
import { NameFinder } from '../crf/name-finder.ts';
import type { Doc, Mention } from '../doc.ts';
import type { Pipe } from '../pipeline.ts';
/**
 * Names with their types, by a conditional random field (Lafferty, McCallum and Pereira 2001). The model is read at the first text.
 * Throws a ModelError where its files are missing or damaged.
 */
export declare const entities: (model?: EntityModel) => Pipe;
/** The names that a finder sees in a Doc with sentences and tokens. */
export declare const findMentions: ({ sentences }: Doc, finder: NameFinder) => readonly Mention[];
