import { readFileSync } from 'node:fs';
import {
  type AttributeReader,
  readParserModel,
  readSections,
  type Sections,
} from '@quickwire/language/linear';

/** A model that ships: its file, and the command that makes it anew. */
export interface Shipped {
  readonly file: URL;
  readonly command: string;
}

/** What to do about a model that cannot be used. */
export const unusable = (name: string, command: string, cause: unknown): Error =>
  new Error(
    `models/${name} cannot be used: fetch models/ again, or make it anew with npm run ${command} -- --data DIR`,
    { cause },
  );

/**
 * Reads a shipped model once, when first asked. What it returns throws where the file is missing or not what it should be.
 */
export const shippedModel = <Model>(
  { file, command }: Shipped,
  modelOf: (file: Sections, attributesOf: AttributeReader) => Model,
): (() => Model) => {
  const name = file.pathname.split('/').at(-1) as string;
  let shipped: Model | undefined;
  return () => {
    if (shipped) return shipped;
    try {
      shipped = modelOf(readSections(readFileSync(file), name), readParserModel().attributesOf);
      return shipped;
    } catch (cause) {
      throw unusable(name, command, cause);
    }
  };
};
