/** A poll brought no answer that can be used; the message is for people and says what to do. */
export class PollError extends Error {
  override readonly name = 'PollError';
  readonly retryAfterMs: number | undefined;
  constructor(message: string, retryAfterMs?: number, options?: ErrorOptions) {
    super(message, options);
    this.retryAfterMs = retryAfterMs;
  }
}
