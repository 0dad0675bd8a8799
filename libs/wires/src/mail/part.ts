import libmime from 'libmime';
import libqp from 'libqp';
import { WireError } from '../errors.ts';

/** A part of a message (RFC 2045), its content decoded from its transfer encoding. */
export interface Part {
  /** `/part[2]/part[1]`; '' is the message. */
  readonly place: string;
  readonly headers: ReadonlyMap<string, string>;
  /** The media type in lower case, without parameters. */
  readonly type: string;
  readonly parameters: Readonly<Record<string, string>>;
  readonly isAttachment: boolean;
  readonly fileName: string | undefined;
  readonly content: Uint8Array;
  readonly parts: readonly Part[];
}

const maxDepth = 16;
const maxParts = 200;
const maxHeader = 10_000;

/** The headers above the first blank line, unfolded; of a repeated one the first counts. */
const headersOf = (text: string): { headers: Map<string, string>; bodyAt: number } => {
  const end = /\r?\n\r?\n/.exec(text);
  const head = end ? text.slice(0, end.index) : text;
  const headers = new Map<string, string>();
  for (const line of head.replace(/\r?\n[ \t]+/g, ' ').split(/\r?\n/)) {
    const colon = line.indexOf(':');
    const name = line.slice(0, colon).trim().toLowerCase();
    if (colon > 0 && !headers.has(name))
      headers.set(
        name,
        line
          .slice(colon + 1)
          .trim()
          .slice(0, maxHeader),
      );
  }
  return { headers, bodyAt: end ? end.index + end[0].length : text.length };
};

const transferDecoded = (body: string, encoding: string): Uint8Array => {
  if (encoding === 'base64') return Buffer.from(body, 'base64');
  if (encoding === 'quoted-printable') return libqp.decode(body);
  return Buffer.from(body, 'latin1');
};

const cutShort = (boundary: string): WireError => {
  const detail = `the message ends before its boundary '--${boundary.slice(0, 70)}--'; send the whole message`;
  return new WireError('BAD_FIELD', detail, [{ pointer: '', detail }]);
};

/** Where the next boundary line begins and ends, and whether it is the last; undefined when there is none. */
const nextBoundary = (
  body: string,
  boundary: string,
  from: number,
): { at: number; end: number; isLast: boolean } | undefined => {
  const mark = `--${boundary}`;
  for (let at = body.indexOf(mark, from); at >= 0; at = body.indexOf(mark, at + 1)) {
    if (at > 0 && body[at - 1] !== '\n') continue;
    const isLast = body.startsWith('--', at + mark.length);
    const after = at + mark.length + (isLast ? 2 : 0);
    // White space may follow, and nothing else; the look ahead is bounded.
    const rest = /^[ \t\r]*(?:\n|$)/.exec(body.slice(after, after + maxHeader));
    if (rest) return { at, end: after + rest[0].length, isLast };
  }
  return undefined;
};

/** What stands between the boundary lines of a multipart body. */
const partedBy = (body: string, boundary: string): string[] => {
  const parts: string[] = [];
  let line = nextBoundary(body, boundary, 0);
  while (line && !line.isLast) {
    const next = nextBoundary(body, boundary, line.end);
    if (next) parts.push(body.slice(line.end, next.at).replace(/\r?\n$/, ''));
    line = next;
  }
  if (!line) throw cutShort(boundary);
  return parts;
};

class MessageReader {
  #parts = 0;

  read(text: string, place: string, depth: number): Part {
    if (depth > maxDepth)
      throw new WireError(
        'TOO_DEEP',
        `the message nests deeper than ${maxDepth} parts; send a flatter one`,
      );
    if (++this.#parts > maxParts)
      throw new WireError('TOO_LARGE', `the message has over ${maxParts} parts; send fewer`);
    const { headers, bodyAt } = headersOf(text);
    const body = text.slice(bodyAt);
    const { value, params } = libmime.parseHeaderValue(headers.get('content-type') ?? 'text/plain');
    const disposition = libmime.parseHeaderValue(headers.get('content-disposition') ?? '');
    const type = value.trim().toLowerCase() || 'text/plain';
    const encoding = headers.get('content-transfer-encoding')?.trim().toLowerCase() ?? '';
    const named = disposition.params['filename'] ?? params['name'];
    return {
      place,
      headers,
      type,
      parameters: params,
      isAttachment: disposition.value.trim().toLowerCase() === 'attachment',
      fileName: named === undefined ? undefined : libmime.decodeWords(named),
      content: type.startsWith('multipart/') ? new Uint8Array() : transferDecoded(body, encoding),
      parts: this.#inside(type, params['boundary'], body, encoding, place, depth),
    };
  }

  #inside(
    type: string,
    boundary: string | undefined,
    body: string,
    encoding: string,
    place: string,
    depth: number,
  ): Part[] {
    if (type === 'message/rfc822') {
      const inner = Buffer.from(transferDecoded(body, encoding)).toString('latin1');
      return [this.read(inner, `${place}/part[1]`, depth + 1)];
    }
    if (!type.startsWith('multipart/') || !boundary) return [];
    return partedBy(body, boundary).map((part, index) =>
      this.read(part, `${place}/part[${index + 1}]`, depth + 1),
    );
  }
}

/**
 * A message taken apart (RFC 5322, RFC 2045 to 2047).
 * @throws {WireError} BAD_FIELD when it is cut short, TOO_DEEP, TOO_LARGE
 */
export const partOf = (bytes: Uint8Array): Part =>
  new MessageReader().read(
    Buffer.from(bytes)
      .toString('latin1')
      .replace(/^From .*\r?\n/, ''),
    '',
    0,
  );

/** The parts that hold something, in order. */
export const leavesOf = (part: Part): Part[] =>
  part.parts.length > 0 ? part.parts.flatMap(leavesOf) : [part];
