/**
 * The files under `models/`: a magic number, the length of a JSON header, the header, then its sections of bytes, each starting at a multiple of four. Little-endian.
 */
const MAGIC = 0x314d5751;
const HEAD_BYTES = 8;

/** What a model file holds: `meta` says what it was made of, the sections are numbers in the order the reader knows. */
export interface ModelFile {
  readonly meta: Readonly<Record<string, unknown>>;
  readonly sections: ReadonlyMap<string, Uint8Array>;
}

interface Header {
  readonly meta: Readonly<Record<string, unknown>>;
  readonly sections: readonly { readonly name: string; readonly bytes: number }[];
}

const padded = (bytes: number): number => (bytes + 3) & ~3;

export const encodeModel = ({ meta, sections }: ModelFile): Uint8Array => {
  const header: Header = {
    meta,
    sections: [...sections].map(([name, { byteLength }]) => ({ name, bytes: byteLength })),
  };
  const json = new TextEncoder().encode(JSON.stringify(header));
  let at = padded(HEAD_BYTES + json.byteLength);
  const total = header.sections.reduce((sum, { bytes }) => sum + padded(bytes), at);
  const file = new Uint8Array(total);
  const view = new DataView(file.buffer);
  view.setUint32(0, MAGIC, true);
  view.setUint32(4, json.byteLength, true);
  file.set(json, HEAD_BYTES);
  for (const bytes of sections.values()) {
    file.set(bytes, at);
    at += padded(bytes.byteLength);
  }
  return file;
};

/** Throws where the bytes are not a model file, or are cut short. */
export const decodeModel = (file: Uint8Array, name: string): ModelFile => {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  if (file.byteLength < HEAD_BYTES || view.getUint32(0, true) !== MAGIC)
    throw new Error(`${name} is not a model file; fetch it again or train it with npm run train`);
  const length = view.getUint32(4, true);
  const header: Header = JSON.parse(
    new TextDecoder().decode(file.subarray(HEAD_BYTES, HEAD_BYTES + length)),
  );
  const sections = new Map<string, Uint8Array>();
  let at = padded(HEAD_BYTES + length);
  for (const { name: section, bytes } of header.sections) {
    // A copy, so that wider numbers in it are aligned whatever the file's own offset.
    sections.set(section, file.slice(at, at + bytes));
    at += padded(bytes);
  }
  if (at > file.byteLength)
    throw new Error(`${name} is cut short: ${file.byteLength} of ${at} bytes; fetch it again`);
  return { meta: header.meta, sections };
};

/** A section that must be there. */
export const sectionOf = (model: ModelFile, name: string): Uint8Array => {
  const section = model.sections.get(name);
  if (!section) throw new Error(`the model file has no section ${name}; train it again`);
  return section;
};
