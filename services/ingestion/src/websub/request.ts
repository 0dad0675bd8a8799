/** A request to a hub or a publisher. */
export interface OutgoingRequest {
  readonly method: 'GET' | 'POST';
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
  /** Most bytes of the answer's body. */
  readonly maxBytes: number;
  readonly timeoutMs: number;
}

export interface OutgoingAnswer {
  readonly status: number;
  /** By name in lower case; of several with one name the values, joined by commas. */
  readonly headers: Readonly<Record<string, string | undefined>>;
  readonly bytes: Uint8Array;
  /** Where the answer came from in the end. */
  readonly url: string;
}

/**
 * Sends a request. Redirects are followed; a POST stays one behind 307 and 308.
 * @throws when there is no answer in time, it is too large, or the address may not be asked
 */
export type SendRequest = (url: string, request: OutgoingRequest) => Promise<OutgoingAnswer>;
