/** Seven lines with their sentences are a few kilobytes. */
const MOST_BYTES = 64 * 1024;

const readBounded = async ({ body }: Response): Promise<Uint8Array<ArrayBuffer>> => {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of body ?? []) {
    size += chunk.byteLength;
    // Leaving the loop cancels the body: no byte more is read.
    if (size > MOST_BYTES) throw new Error(`the answer is longer than ${MOST_BYTES} bytes`);
    chunks.push(chunk);
  }
  return new Uint8Array(Buffer.concat(chunks));
};

/**
 * A fetch for one address: it sends no header but the key, goes where it was sent and nowhere else, and reads whole answers of
 * bounded size, so that its signal ends a slow body too.
 */
export const boundedFetch =
  (key: string | undefined): typeof fetch =>
  async (input, init) => {
    const response = await fetch(input, {
      method: init?.method ?? 'GET',
      body: init?.body ?? null,
      signal: init?.signal ?? null,
      headers: {
        accept: 'application/json',
        'content-type': 'application/json',
        ...(key !== undefined && { authorization: `Bearer ${key}` }),
      },
      // The story goes to the address that the operator chose, not to one that its answer names.
      redirect: 'error',
    });
    const body = await readBounded(response);
    const bodiless = response.status === 204 || response.status === 304;
    return new Response(bodiless ? null : body, response);
  };
