import {
  type Body,
  type BodyLimits,
  inflate,
  MAX_WIRE_BYTES,
  ProblemError,
  tooLarge,
} from '@quickwire/http-guard';

/** How much of a body the door reads, and how long it waits for it. */
export const LIMITS: BodyLimits = { maxBytes: MAX_WIRE_BYTES, deadlineMs: 60_000 };

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

/** Undoes the content encoding of a body. */
export const unpack = async (
  { bytes, truncated }: Body,
  contentEncoding: string | undefined,
): Promise<Unpacked> => {
  try {
    if (truncated) throw tooLarge();
    return { plain: await inflate(bytes, contentEncoding) };
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
    return { refusal: error, bytes, contentEncoding, ...(truncated && { truncated }) };
  }
};
