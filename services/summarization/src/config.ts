import { PlatformConfig, readConfig, readSecret, wholeNumber } from '@quickwire/service-kit';
import { z } from 'zod';

const SummarizationSettings = z
  .object({
    QUICKWIRE_LLM_URL: z
      .url({
        protocol: /^https?$/,
        error: 'is an http:// or https:// address, as in https://host/v1',
      })
      .optional(),
    QUICKWIRE_LLM_MODEL: z.string().optional(),
    QUICKWIRE_LLM_KEY: z.string().optional(),
    QUICKWIRE_LLM_KEY_FILE: z.string().optional(),
    /** Milliseconds an answer may take. */
    QUICKWIRE_LLM_TIMEOUT_MS: wholeNumber(50, 60_000).default(2000),
    /** Most calls a minute, of this process. */
    QUICKWIRE_LLM_PER_MINUTE: wholeNumber(1, 100_000).default(60),
    QUICKWIRE_DEADLINE_MS: PlatformConfig.shape.QUICKWIRE_DEADLINE_MS,
  })
  .superRefine((settings, { addIssue }) => {
    if (settings.QUICKWIRE_LLM_URL === undefined) return;
    if (settings.QUICKWIRE_LLM_MODEL === undefined)
      addIssue({
        code: 'custom',
        path: ['QUICKWIRE_LLM_MODEL'],
        message: 'is missing; set it to the name of a model that QUICKWIRE_LLM_URL serves',
      });
    if (settings.QUICKWIRE_LLM_TIMEOUT_MS * 2 > settings.QUICKWIRE_DEADLINE_MS)
      addIssue({
        code: 'custom',
        path: ['QUICKWIRE_LLM_TIMEOUT_MS'],
        message:
          'is more than half of QUICKWIRE_DEADLINE_MS; lower it, for the story is written after the answer',
      });
  });

/** How the language model is reached, and what it may cost. */
export interface LanguageModelSettings {
  /** Base of the address, as `https://host/v1`. */
  readonly url: string;
  readonly model: string;
  readonly key?: string | undefined;
  readonly timeoutMs: number;
  readonly perMinute: number;
}

/**
 * The language model that writes beside the rules; undefined where none is set, and nothing leaves the process.
 * @throws {ConfigError} that says what to set
 */
export const readLanguageModel = (env: NodeJS.ProcessEnv): LanguageModelSettings | undefined => {
  const settings = readConfig(SummarizationSettings, env);
  const { QUICKWIRE_LLM_URL: url, QUICKWIRE_LLM_MODEL: model } = settings;
  if (url === undefined || model === undefined) return undefined;
  return {
    url,
    model,
    key: readSecret(
      'QUICKWIRE_LLM_KEY',
      settings.QUICKWIRE_LLM_KEY,
      settings.QUICKWIRE_LLM_KEY_FILE,
    ),
    timeoutMs: settings.QUICKWIRE_LLM_TIMEOUT_MS,
    perMinute: settings.QUICKWIRE_LLM_PER_MINUTE,
  };
};
