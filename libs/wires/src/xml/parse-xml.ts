import { decodeHTMLStrict } from 'entities';
import { SaxesParser } from 'saxes';
import { WireError, type WireErrorCode } from '../errors.ts';
import { pathOf, type XmlElement, type XmlNode } from './element.ts';

/** Deeper than any news item. */
export const maxElementDepth = 256;
const maxAttributes = 256;
const maxCharacters = 4_000_000;

interface OpenElement extends XmlElement {
  readonly children: XmlNode[];
}

const localName = (name: string): string => name.slice(name.indexOf(':') + 1);

/** HTML's named characters, as far as the text uses them: the DTDs that would declare them are not read. */
const namedCharacters = (text: string): Record<string, string> => {
  const names = new Set(
    Array.from(text.matchAll(/&([A-Za-z][A-Za-z0-9]{1,30});/g), ([, name]) => name!),
  );
  const characters: Record<string, string> = {};
  for (const name of names) {
    const character = decodeHTMLStrict(`&${name};`);
    if (character !== `&${name};`) characters[name] = character;
  }
  return characters;
};

/** Builds the tree while the parser goes through the text once. */
class TreeBuilder {
  root: XmlElement | undefined;
  readonly #parser = new SaxesParser({ xmlns: false, position: true });
  readonly #text: string;
  #open: OpenElement | undefined;
  #depth = 0;
  #attributes = 0;

  constructor(text: string) {
    this.#text = text;
    const parser = this.#parser;
    // A prototype-free table that XML's own five stay in.
    Object.assign(parser.ENTITIES, namedCharacters(text), {
      lt: '<',
      gt: '>',
      amp: '&',
      quot: '"',
      apos: "'",
    });
    parser.on('error', (error) => this.#fail(error));
    parser.on('opentagstart', () => this.#enter());
    parser.on('attribute', () => this.#countAttribute());
    parser.on('opentag', ({ name, attributes }) => this.#openElement(name, attributes));
    parser.on('closetag', () => this.#close());
    parser.on('text', (characters) => this.#open?.children.push(characters));
    parser.on('cdata', (characters) => this.#open?.children.push(characters));
  }

  build(): XmlElement {
    this.#parser.write(this.#text).close();
    if (!this.root) throw this.#refusal('BAD_XML', 'the XML has no element; send an item');
    return this.root;
  }

  #enter(): void {
    this.#attributes = 0;
    if (++this.#depth > maxElementDepth)
      throw this.#refusal(
        'TOO_DEEP',
        `the XML nests deeper than ${maxElementDepth} elements; send a flatter item`,
      );
  }

  #countAttribute(): void {
    if (++this.#attributes > maxAttributes)
      throw this.#refusal(
        'TOO_LARGE',
        `an element at ${this.#place()} has more than ${maxAttributes} attributes; send fewer`,
      );
  }

  #openElement(name: string, attributes: Record<string, string>): void {
    const element: OpenElement = {
      name: localName(name),
      attributes,
      children: [],
      parent: this.#open,
    };
    this.#open?.children.push(element);
    this.root ??= element;
    this.#open = element;
  }

  #close(): void {
    this.#depth--;
    this.#open = this.#open?.parent as OpenElement | undefined;
  }

  #place(): string {
    return `line ${this.#parser.line}, column ${this.#parser.column + 1}`;
  }

  #refusal(code: WireErrorCode, detail: string): WireError {
    return new WireError(code, detail, [{ pointer: this.#open ? pathOf(this.#open) : '', detail }]);
  }

  #fail(error: Error): never {
    const said = error.message.replace(/^\d+:\d+: /, '').replace(/\.$/, '');
    const at = this.#parser.position;
    const entity =
      said === 'undefined entity' ? this.#text.slice(this.#text.lastIndexOf('&', at - 1), at) : '';
    if (entity)
      throw this.#refusal(
        'BAD_XML',
        `the entity ${entity.slice(0, 40)} at ${this.#place()} is not known, since declarations in a DOCTYPE are not read; write the character itself`,
      );
    const early = at >= this.#text.length && /^un(?:closed|expected end)|contain a root/.test(said);
    throw this.#refusal(
      'BAD_XML',
      early
        ? `the XML ends too early, at ${this.#place()}: ${said}; send the whole item`
        : `this is not well-formed XML at ${this.#place()}: ${said}; check what made it`,
    );
  }
}

/**
 * Parses XML in one pass: nothing outside the text is read, no declared entity is expanded, and depth and
 * attributes are bounded.
 * @throws {WireError} TOO_DEEP, TOO_LARGE, or BAD_XML with line and column, and the path of the innermost open element
 */
export const parseXml = (text: string): XmlElement => {
  if (text.length > maxCharacters)
    throw new WireError('TOO_LARGE', `the XML is over ${maxCharacters} characters; send less`);
  return new TreeBuilder(text.trimStart()).build();
};
