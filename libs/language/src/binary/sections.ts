import { ModelError } from './model-error.ts';
import { pack, unpack } from './packing.ts';

/** Named typed arrays in one file: a line of JSON that says what follows, then the arrays, each at a multiple of four bytes. */
export interface Sections {
  readonly meta: Readonly<Record<string, unknown>>;
  /** A copy of its bytes; throws a ModelError where the file has no such section. */
  get<T extends SectionArray>(name: string, kind: SectionKind<T>): T;
}

export type SectionArray = Int8Array | Uint8Array | Uint16Array | Int32Array | Float32Array;

export interface SectionKind<T extends SectionArray> {
  readonly name: string;
  readonly BYTES_PER_ELEMENT: number;
  new (buffer: ArrayBuffer, byteOffset: number, length: number): T;
}

interface Header {
  readonly meta: Readonly<Record<string, unknown>>;
  readonly sections: Readonly<Record<string, Section>>;
}

interface Section {
  readonly kind: string;
  readonly length: number;
  /** Bytes of it in the file where it is packed. */
  readonly packed?: number;
}

const aligned = (bytes: number): number => (bytes + 3) & ~3;

/** Bytes that are read piece by piece. */
export interface ByteSource {
  readonly size: number;
  /** A copy of the bytes from `start` up to `end` or the last. */
  read(start: number, end: number): Uint8Array<ArrayBuffer>;
}

/** Most bytes of a head. */
const LONGEST_HEAD = 64 * 1024;

/**
 * Reads what `writeSections` or `packSections` wrote, each section when it is asked for: of most of a file other tables are made, and the
 * whole of it would stay in memory beside them. Numbers are little-endian, as on every machine that Node runs on.
 */
export const sectionsFrom = (source: ByteSource, name: string): Sections => {
  const start = source.read(0, LONGEST_HEAD);
  const lineEnd = start.indexOf(10);
  const header = parseHeader(start, lineEnd, name);
  const offsets = new Map<string, number>();
  let end = lineEnd + 1;
  for (const [section, { kind, length, packed }] of Object.entries(header.sections)) {
    offsets.set(section, end);
    end += aligned(packed ?? length * (WIDTHS[kind] ?? 0));
  }
  if (end !== source.size)
    throw new ModelError(name, `holds ${source.size} bytes where its head says ${end}`);
  return {
    meta: header.meta,
    get: (section, kind) => {
      const found = header.sections[section];
      if (found?.kind !== kind.name)
        throw new ModelError(name, `has no section ${section} of ${kind.name}`);
      const from = offsets.get(section)!;
      const size = found.length * kind.BYTES_PER_ELEMENT;
      const bytes = source.read(from, from + (found.packed ?? size));
      const buffer = found.packed === undefined ? bytes.buffer : unpack(bytes, size, name);
      return new kind(buffer, 0, found.length);
    },
  };
};

/** The same of bytes at hand. */
export const readSections = (file: Uint8Array, name: string): Sections =>
  sectionsFrom(
    { size: file.length, read: (start, end) => new Uint8Array(file.subarray(start, end)) },
    name,
  );

const WIDTHS: Readonly<Record<string, number>> = {
  Int8Array: 1,
  Uint8Array: 1,
  Uint16Array: 2,
  Int32Array: 4,
  Float32Array: 4,
};

const parseHeader = (file: Uint8Array, lineEnd: number, name: string): Header => {
  try {
    return JSON.parse(new TextDecoder().decode(file.subarray(0, lineEnd))) as Header;
  } catch (cause) {
    throw new ModelError(name, 'does not begin with a head of JSON', { cause });
  }
};

/** The bytes of a file of sections; the same values give the same bytes. */
export const writeSections = (
  meta: Readonly<Record<string, unknown>>,
  sections: Readonly<Record<string, SectionArray>>,
): Uint8Array =>
  fileOf(
    meta,
    Object.entries(sections).map(([name, array]) => ({
      name,
      section: { kind: array.constructor.name, length: array.length },
      bytes: bytesOf(array),
    })),
  );

/** The same with each section packed: smaller in a parcel, and slower to read. */
export const packSections = (
  meta: Readonly<Record<string, unknown>>,
  sections: Readonly<Record<string, SectionArray>>,
): Uint8Array =>
  fileOf(
    meta,
    Object.entries(sections).map(([name, array]) => {
      const bytes = pack(bytesOf(array));
      const section = {
        kind: array.constructor.name,
        length: array.length,
        packed: bytes.length,
      };
      return { name, section, bytes };
    }),
  );

const bytesOf = (array: SectionArray): Uint8Array =>
  new Uint8Array(array.buffer, array.byteOffset, array.byteLength);

interface Part {
  readonly name: string;
  readonly section: Section;
  readonly bytes: Uint8Array;
}

const fileOf = (meta: Readonly<Record<string, unknown>>, parts: readonly Part[]): Uint8Array => {
  const header: Header = {
    meta,
    sections: Object.fromEntries(parts.map(({ name, section }) => [name, section])),
  };
  const head = new TextEncoder().encode(`${JSON.stringify(header)}\n`);
  const size = parts.reduce((sum, { bytes }) => sum + aligned(bytes.length), head.length);
  const file = new Uint8Array(size);
  file.set(head);
  let at = head.length;
  for (const { bytes } of parts) {
    file.set(bytes, at);
    at += aligned(bytes.length);
  }
  return file;
};
