import { ProblemError, type ProblemName } from '@quickwire/http-guard';
import type { z } from 'zod';

/** What is asked of a body. */
export interface JsonBodyOptions<T> {
  readonly schema: z.ZodType<T>;
  /** The problem where it does not fit. */
  readonly problem: ProblemName;
  /** What to send, told with every fault. */
  readonly hint: string;
}

const parse = (body: unknown, refuse: (fault: string) => never): unknown => {
  if (!(body instanceof Uint8Array) && typeof body !== 'string') return body;
  try {
    return JSON.parse(
      typeof body === 'string' ? body : new TextDecoder('utf-8', { fatal: true }).decode(body),
    );
  } catch (error) {
    return refuse(`the body is not JSON: ${(error as Error).message}`);
  }
};

/**
 * Reads what an operator asks for. JSON by name alone: a browser asks before it sends that to another origin.
 * @throws {ProblemError} 415, or one that names each field at fault and says what to send
 */
export const readJsonBody = <T>(
  body: unknown,
  contentType: string | undefined,
  { schema, problem, hint }: JsonBodyOptions<T>,
): T => {
  const refuse = (fault: string): never => {
    throw new ProblemError(problem, `${fault}; send ${hint}`);
  };
  if (!/^application\/json\s*(?:;|$)/i.test((contentType ?? '').trim()))
    throw new ProblemError('unsupported-type', 'send it as application/json');
  const parsed = schema.safeParse(parse(body, refuse));
  if (parsed.success) return parsed.data;
  const faults = parsed.error.issues.map(
    ({ path, message }) => `${path.join('.') || 'body'}: ${message}`,
  );
  return refuse(faults.join('; '));
};
