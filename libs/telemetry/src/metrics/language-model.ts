import { Counter, type Registry } from 'prom-client';

/** How a call of the language model ended. */
export const LANGUAGE_MODEL_OUTCOMES = [
  'ok',
  'refused-lines',
  'timeout',
  'error',
  'over-budget',
  'open',
] as const;
export type LanguageModelOutcome = (typeof LANGUAGE_MODEL_OUTCOMES)[number];

/** What is counted of the language model that writes beside the rules. */
export interface LanguageModelMetrics {
  readonly calls: Counter<'outcome'>;
  readonly lines: Counter<'result'>;
}

/** Registers what counts the calls of a language model and what became of its lines. Call once for a registry. */
export const languageModelMetrics = (registry: Registry): LanguageModelMetrics => {
  const calls = new Counter({
    name: 'quickwire_language_model_calls_total',
    help: 'Stories for which the language model was to be asked, by outcome: ok, refused-lines (it answered, and a line of it was not proved), timeout, error, and, without a call, over-budget and open (too many failures in a row). Whatever the outcome the Quick Look goes out; when ok stops rising it is that of the rules alone.',
    labelNames: ['outcome'],
    registers: [registry],
  });
  for (const outcome of LANGUAGE_MODEL_OUTCOMES) calls.inc({ outcome }, 0);
  return {
    calls,
    lines: new Counter({
      name: 'quickwire_language_model_lines_total',
      help: 'Lines of the language model, by result: published, passed-over (proved, and others were better) and refused (not proved by the gates). When refused is most of them the model does not keep to the words of the story: nothing false goes out, and the calls are wasted.',
      labelNames: ['result'],
      registers: [registry],
    }),
  };
};
