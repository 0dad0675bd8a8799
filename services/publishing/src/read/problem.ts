import { type ArgumentsHost, Catch, type ExceptionFilter } from '@nestjs/common';
import type { Problem } from '@quickwire/contracts';
import { PROBLEM_JSON, problemType } from '@quickwire/http-guard';
import type { FastifyReply } from 'fastify';

/** An answer of RFC 9457 problem details; `name` is the last part of its type. */
export class ProblemError extends Error {
  readonly problem: Problem;
  readonly headers: Readonly<Record<string, string>>;
  constructor(
    name: string,
    problem: Omit<Problem, 'type'>,
    headers: Readonly<Record<string, string>> = {},
  ) {
    super(problem.detail);
    this.name = 'ProblemError';
    this.headers = headers;
    this.problem = { type: problemType(name), ...problem };
  }
}

/** Answers a {@link ProblemError}. */
@Catch(ProblemError)
export class ProblemFilter implements ExceptionFilter<ProblemError> {
  async catch({ problem, headers }: ProblemError, host: ArgumentsHost): Promise<void> {
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    await reply
      .status(problem.status)
      .headers({ ...headers, 'cache-control': 'no-store' })
      .type(PROBLEM_JSON)
      .send(JSON.stringify(problem));
  }
}
