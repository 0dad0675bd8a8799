import { promisify } from 'node:util';
import { brotliDecompress, unzip } from 'node:zlib';
import { OutgoingError } from './errors.ts';

/** What is asked for, and can be undone. */
export const ACCEPTED_ENCODINGS = 'gzip, br';

type Unpack = (packed: Uint8Array, limit: { maxOutputLength: number }) => Promise<Uint8Array>;

const gunzip: Unpack = promisify(unzip);
const unpackers: Readonly<Record<string, Unpack | undefined>> = {
  gzip: gunzip,
  'x-gzip': gunzip,
  deflate: gunzip,
  br: promisify(brotliDecompress),
};

const tooLarge = (maxBytes: number, what: string): OutgoingError =>
  new OutgoingError(
    'TOO_LARGE',
    `the answer is longer than ${maxBytes} bytes ${what}; ask for less, or raise the limit`,
  );

/** Leaving the loop closes the connection: no byte more is read. */
const readBounded = async (
  body: AsyncIterable<Uint8Array>,
  maxBytes: number,
): Promise<Uint8Array> => {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of body) {
    size += chunk.byteLength;
    if (size > maxBytes) throw tooLarge(maxBytes, 'as it is sent');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
};

/**
 * The whole body, unpacked. The limit holds for the bytes on the line and for what they unpack to.
 * @throws {OutgoingError} TOO_LARGE, BAD_ENCODING
 */
export const readBody = async (
  body: AsyncIterable<Uint8Array>,
  encoding: string | undefined,
  maxBytes: number,
): Promise<Uint8Array> => {
  const sent = await readBounded(body, maxBytes);
  const name = encoding?.trim().toLowerCase() ?? '';
  // An answer without a body may still say how one would be packed, as a 304 does.
  if (name === '' || name === 'identity' || sent.byteLength === 0) return sent;
  const unpack = unpackers[name];
  if (!unpack)
    throw new OutgoingError(
      'BAD_ENCODING',
      `the answer is packed as '${name}', which was not asked for; its server has to send ${ACCEPTED_ENCODINGS} or plain bytes`,
    );
  try {
    return await unpack(sent, { maxOutputLength: maxBytes });
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE')
      throw tooLarge(maxBytes, 'once unpacked');
    throw new OutgoingError(
      'BAD_ENCODING',
      `the answer says that it is packed as ${name} and cannot be unpacked; its server is at fault`,
      { cause },
    );
  }
};
