import { openOutgoing } from '@quickwire/outgoing';
import OpenAI from 'openai';
import type { CandidateWriter } from '../candidate-writer.ts';
import type { LanguageModelSettings } from '../config.ts';
import { answerFormat, candidatesIn } from './answer.ts';
import { boundedFetch } from './bounded-fetch.ts';
import { circuitBreaker } from './circuit-breaker.ts';
import { minuteBudget } from './minute-budget.ts';
import { ModelError } from './model-error.ts';
import { messagesFor } from './prompt.ts';

const FAILURES = 5;
const OPEN_MS = 60_000;

const clientFor = ({ url, key, timeoutMs }: LanguageModelSettings): OpenAI =>
  new OpenAI({
    baseURL: url,
    // The client insists on one; what is sent is boundedFetch's to decide.
    apiKey: key ?? 'none',
    // Null, for else the client looks for them in the environment.
    organization: null,
    project: null,
    adminAPIKey: null,
    webhookSecret: null,
    // The operator named the host, which may well be this machine.
    fetch: boundedFetch(openOutgoing({ allow: [new URL(url).hostname] }), key, timeoutMs),
    timeout: timeoutMs,
    maxRetries: 0,
    logLevel: 'off',
  });

/**
 * A model behind an OpenAI-compatible address. One call a story, within the time limit and the budget; after five failures in a row
 * none for a minute.
 * @param now milliseconds on a clock that never goes back
 */
export const chatWriter = (
  settings: LanguageModelSettings,
  now: () => number = () => performance.now(),
): CandidateWriter => {
  const { model, timeoutMs, perMinute } = settings;
  const client = clientFor(settings);
  const breaker = circuitBreaker({ failures: FAILURES, openMs: OPEN_MS, now });
  const hasBudget = minuteBudget(perMinute, now);

  return {
    model,
    candidatesOf: async (story) => {
      if (!breaker.allows())
        throw new ModelError('open', 'the model failed too often; it is asked again in a minute');
      if (!hasBudget())
        throw new ModelError('over-budget', `more than ${perMinute} stories this minute`);
      const signal = AbortSignal.timeout(timeoutMs);
      try {
        const { choices } = await client.chat.completions.create(
          { model, messages: messagesFor(story), response_format: answerFormat },
          { signal },
        );
        const candidates = candidatesIn(choices[0]?.message.content ?? '');
        breaker.succeeded();
        return candidates;
      } catch (error) {
        breaker.failed();
        throw signal.aborted
          ? new ModelError('timeout', `no answer within ${timeoutMs} ms`)
          : new ModelError('error', 'the answer is not what was asked for', { cause: error });
      }
    },
  };
};
