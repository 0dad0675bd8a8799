import { type EntityModel } from './crf/models.ts';
import { type Pipe } from './pipeline.ts';
import type { EntityRecognizer } from './recognizer.ts';
/** The pipes that read news, around the one that finds mentions. */
export declare const newsPipes: (mentions: Pipe) => readonly Pipe[];
/** The engine around a pipe that finds mentions; `version` tells that pipe from another. */
export declare const newsRecognizerWith: (mentions: Pipe, version: string) => EntityRecognizer;
/**
 * Who, what and where an English story names, and its quantities, most salient first, by one of the models that ship.
 * @throws {ModelError} where the model's files are missing or damaged
 */
export declare const newsRecognizer: (model?: EntityModel) => EntityRecognizer;
