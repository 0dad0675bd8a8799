import type { LanguageModelOutcome } from '@quickwire/telemetry';

/** The language model gave nothing to work with; the Quick Look is written without it. */
export class ModelError extends Error {
  readonly outcome: Exclude<LanguageModelOutcome, 'ok' | 'refused-lines'>;

  constructor(outcome: ModelError['outcome'], message: string, options?: ErrorOptions) {
    super(message, options);
    this.outcome = outcome;
  }
}
