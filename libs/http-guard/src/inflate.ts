import { gunzip } from 'node:zlib';
import { ProblemError } from './problem.ts';

/** Most bytes of a wire, before and after decoding. */
export const MAX_WIRE_BYTES = 1024 * 1024;

/** 413, with what to do. */
export const tooLarge = (maxBytes: number = MAX_WIRE_BYTES): ProblemError =>
  new ProblemError(
    'too-large',
    `a wire may have ${maxBytes} bytes after decoding; send less, or the pictures by link`,
  );

const gzipFault = (error: NodeJS.ErrnoException): string =>
  error.code === 'Z_BUF_ERROR'
    ? 'the gzip of the body is cut short; send it again, whole'
    : `the body is not gzip: ${error.message}; pack it anew, or send it plain`;

/**
 * Undoes the content encoding of a body.
 * @param maxBytes most bytes it may have once unpacked
 * @throws {ProblemError} 413 when it is too large, however small it was packed; 415 for an unknown encoding; 400 for broken gzip
 */
export const inflate = (
  body: Uint8Array,
  encoding: string | undefined,
  maxBytes: number = MAX_WIRE_BYTES,
): Promise<Uint8Array> => {
  const name = encoding?.trim().toLowerCase() ?? 'identity';
  if (name === 'identity' || name === '')
    return body.length > maxBytes ? Promise.reject(tooLarge(maxBytes)) : Promise.resolve(body);
  if (name !== 'gzip' && name !== 'x-gzip')
    return Promise.reject(
      new ProblemError('unsupported-encoding', `'${name}' is not supported; send gzip or nothing`),
    );
  return new Promise((resolve, reject) => {
    gunzip(body, { maxOutputLength: maxBytes }, (error, plain) => {
      if (!error) resolve(plain);
      else if ((error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE')
        reject(tooLarge(maxBytes));
      else reject(new ProblemError('malformed-wire', gzipFault(error)));
    });
  });
};
