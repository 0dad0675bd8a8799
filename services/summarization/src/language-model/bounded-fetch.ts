import type { Outgoing } from '@quickwire/outgoing';

/** Seven lines with their sentences are a few kilobytes. */
const MOST_BYTES = 64 * 1024;

/**
 * A fetch for one address: it sends no header but the key, goes where it was sent and nowhere else, and reads whole answers of
 * bounded size, so that its signal ends a slow body too.
 */
export const boundedFetch =
  (outgoing: Outgoing, key: string | undefined, timeoutMs: number): typeof fetch =>
  async (input, init) => {
    const { status, headers, bytes } = await outgoing.request(String(input), {
      method: 'POST',
      body: String(init?.body),
      headers: {
        accept: 'application/json',
        'content-type': 'application/json',
        ...(key !== undefined && { authorization: `Bearer ${key}` }),
      },
      ...(init?.signal && { signal: init.signal }),
      maxBytes: MOST_BYTES,
      timeoutMs,
      // The story goes to the address that the operator chose, not to one that its answer names.
      maxRedirects: 0,
    });
    const bodiless = status === 204 || status === 304;
    const type = headers['content-type'];
    return new Response(bodiless ? null : new Uint8Array(bytes), {
      status,
      ...(type && { headers: { 'content-type': type } }),
    });
  };
