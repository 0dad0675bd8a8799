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

/** Reads a model once, when first asked. What it returns throws where it cannot be used, and says what to do. */
export const readOnce = <Model>(
  name: string,
  command: string,
  read: () => Model,
): (() => Model) => {
  let known: Model | undefined;
  return () => {
    try {
      known ??= read();
      return known;
    } catch (cause) {
      throw new Error(
        `models/${name} cannot be used: fetch models/ again, or make it anew with npm run ${command} -- --data DIR`,
        { cause },
      );
    }
  };
};

/** The same of a model of packed arrays. */
export const shippedModel = <Model>(
  { file, command }: Shipped,
  modelOf: (file: Sections, attributesOf: AttributeReader) => Model,
): (() => Model) => {
  const name = file.pathname.split('/').at(-1) as string;
  return readOnce(name, command, () =>
    modelOf(readSections(readFileSync(file), name), readParserModel().attributesOf),
  );
};
