import type { z } from 'zod';
import type { ProblemName } from './problem.ts';

/** A value that a request carries outside its body. */
export interface Parameter {
  readonly in: 'path' | 'query' | 'header';
  readonly name: string;
  readonly description: string;
  readonly schema: z.ZodType;
}

/** A body, by media type. */
export type Content = Readonly<Record<string, z.ZodType>>;

/** What a route answers when it does what was asked. */
export interface RouteAnswer {
  readonly status: number;
  readonly description: string;
  readonly content?: Content;
}

/**
 * What a route is, in plain data beside its controller: docs/openapi.yaml is made from it, and a test holds it against
 * what is served.
 */
export interface Route {
  readonly method: 'GET' | 'POST';
  /** As OpenAPI writes it: `/v1/packages/{id}`. */
  readonly path: string;
  readonly id: string;
  readonly summary: string;
  readonly description?: string;
  /** It takes the key of the feed that its path names. */
  readonly feedKey?: true;
  readonly parameters?: readonly Parameter[];
  readonly body?: Content;
  readonly answers: readonly RouteAnswer[];
  /** What it refuses, beside what every route does. */
  readonly problems: readonly ProblemName[];
}

/** What any route may answer: the server refuses so before a route is asked, or when one fails. */
export const COMMON_PROBLEMS = [
  'bad-request',
  'method-not-allowed',
  'headers-too-large',
  'internal-error',
] as const satisfies readonly ProblemName[];
