import { pipeline, type Readable, type Transform } from 'node:stream';
import { createBrotliDecompress, createUnzip } from 'node:zlib';
import { OutgoingError } from './errors.ts';

/** What is asked for, and can be undone. */
export const ACCEPTED_ENCODINGS = 'gzip, br';

const unpackers: Readonly<Record<string, (() => Transform) | undefined>> = {
  gzip: createUnzip,
  'x-gzip': createUnzip,
  deflate: createUnzip,
  br: createBrotliDecompress,
};

const tooLarge = (maxBytes: number, what: string): OutgoingError =>
  new OutgoingError(
    'TOO_LARGE',
    `the answer is longer than ${maxBytes} bytes${what}; ask for less, or raise the limit`,
  );

/** The bytes of a stream as they come; more than the limit end it. */
async function* bounded(
  stream: AsyncIterable<Uint8Array>,
  maxBytes: number,
  what: string,
): AsyncGenerator<Uint8Array> {
  let size = 0;
  for await (const chunk of stream) {
    size += chunk.byteLength;
    if (size > maxBytes) throw tooLarge(maxBytes, what);
    yield chunk;
  }
}

const collect = async (stream: AsyncIterable<Uint8Array>): Promise<Uint8Array> => {
  const chunks: Uint8Array[] = [];
  for await (const chunk of stream) chunks.push(chunk);
  return Buffer.concat(chunks);
};

const isOfZlib = ({ code, errno }: NodeJS.ErrnoException): boolean =>
  errno !== undefined && /^(Z|ERR)_/.test(code ?? '');

/**
 * The whole body, unpacked. The limit holds for the bytes on the line and for what they unpack to; leaving the stream
 * closes it, so that no byte more is read.
 * @throws {OutgoingError} TOO_LARGE, BAD_ENCODING
 */
export const readBody = async (
  body: Readable,
  encoding: string | undefined,
  maxBytes: number,
): Promise<Uint8Array> => {
  const name = encoding?.trim().toLowerCase() ?? '';
  if (name === '' || name === 'identity') return collect(bounded(body, maxBytes, ''));
  const unpacker = unpackers[name]?.();
  if (!unpacker) {
    body.destroy();
    throw new OutgoingError(
      'BAD_ENCODING',
      `the answer is packed as '${name}', which was not asked for; its server has to send ${ACCEPTED_ENCODINGS} or plain bytes`,
    );
  }
  const packed = bounded(body, maxBytes, ' as it is sent');
  // What goes wrong before the unpacker is thrown by it, too.
  pipeline(packed, unpacker, () => {});
  try {
    return await collect(bounded(unpacker, maxBytes, ' once unpacked'));
  } catch (error) {
    if (error instanceof OutgoingError || !isOfZlib(error as Error)) throw error;
    throw new OutgoingError(
      'BAD_ENCODING',
      `the answer says that it is packed as ${name} and cannot be unpacked`,
      { cause: error },
    );
  }
};
