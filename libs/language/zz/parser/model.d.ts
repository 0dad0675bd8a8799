import { type Sections } from '../crf/sections.ts';
import { type FineTag, type Tagger } from '../tagger/tagger.ts';
import { type AttributeReader } from '../words/attributes.ts';
import { type Parse } from './parser.ts';
/** Tagger and parser with the shipped weights: they were trained together, and are one file. */
export interface ParserModel {
    readonly attributesOf: AttributeReader;
    readonly fineTags: readonly FineTag[];
    /** Of a fine tag's name; the first one's where the model does not know it. */
    readonly fineTagIndex: (name: string) => number;
    readonly tagger: Tagger;
    readonly parse: Parse;
    /** Names of the relations by their index. */
    readonly relations: readonly string[];
}
export declare const PARSER_FILE: import("url").URL;
/** The model in a file of sections. */
export declare const parserModelOf: (file: Sections, attributesOf: AttributeReader) => ParserModel;
/** The shipped model, read once. Throws where the file is missing or not what it should be. */
export declare const readParserModel: () => ParserModel;
