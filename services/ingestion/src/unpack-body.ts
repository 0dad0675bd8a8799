import { type Body, inflate, ProblemError, tooLarge } from '@quickwire/http-guard';

/** Milliseconds that the door waits for a body. */
export const BODY_DEADLINE_MS = 60_000;

/** The first value of a header. */
export const firstOf = (value: string | string[] | undefined): string | undefined =>
  Array.isArray(value) ? value[0] : value;

/** A body as a wire, or as it came and why it is none. */
export type Unpacked =
  | { readonly plain: Uint8Array }
  | {
      readonly refusal: ProblemError;
      readonly bytes: Uint8Array;
      readonly contentEncoding: string | undefined;
      readonly truncated?: true;
    };

/** Undoes the content encoding of a body, up to so many bytes. */
export const unpack = async (
  { bytes, truncated }: Body,
  contentEncoding: string | undefined,
  maxBytes: number,
): Promise<Unpacked> => {
  try {
    if (truncated) throw tooLarge(maxBytes);
    return { plain: await inflate(bytes, contentEncoding, maxBytes) };
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
    return { refusal: error, bytes, contentEncoding, ...(truncated && { truncated }) };
  }
};
