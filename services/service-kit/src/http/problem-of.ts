import { HttpException } from '@nestjs/common';
import { ProblemError, type ProblemName } from '@quickwire/http-guard';

/** What is answered where no route is. */
export const NO_SUCH_ADDRESS = [
  'no-such-address',
  'the README lists the addresses of the service; correct the path',
] as const;

/** What the frameworks refuse by themselves, by its status. */
const byStatus: Readonly<Record<number, readonly [ProblemName, string]>> = {
  404: NO_SUCH_ADDRESS,
  408: ['too-slow', 'send the whole request in time'],
  413: ['too-large', 'send a smaller body'],
  415: ['unsupported-type', 'send the body with another content type'],
  414: NO_SUCH_ADDRESS,
  431: ['headers-too-large', 'send fewer or shorter headers'],
};

const statusOf = (error: unknown): number => {
  if (error instanceof HttpException) return error.getStatus();
  const { statusCode } = (error ?? {}) as { statusCode?: unknown };
  return typeof statusCode === 'number' ? statusCode : 500;
};

/** What a client is told of an error, whoever threw it. Of a fault of ours it learns no more than that. */
export const problemOf = (error: unknown): ProblemError => {
  if (error instanceof ProblemError) return error;
  const status = statusOf(error);
  if (status >= 500)
    return new ProblemError(
      'internal-error',
      'the fault is ours and stands in the log of the service; send the request again later',
    );
  const [name, detail] = byStatus[status] ?? [
    'bad-request',
    `${(error as Error).message}; correct the request`,
  ];
  return new ProblemError(name, detail);
};
