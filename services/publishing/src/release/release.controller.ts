import { Controller, HttpCode, Inject, Param, Post, Req } from '@nestjs/common';
import { isStoryId, type ReleaseNotice } from '@quickwire/contracts';
import { admitLocal, ProblemError } from '@quickwire/http-guard';
import { bodyOf, EVENT_LOG } from '@quickwire/service-kit';
import { type EventLog, isLogAway } from '@quickwire/streaming';
import type { FastifyRequest } from 'fastify';
import { readJsonBody } from '../read-json-body.ts';
import { releaseRecord } from './release-record.ts';
import { releaseBody } from './release-request.ts';

const LIMITS = { maxBytes: 4096, deadlineMs: 5000 };

/** What only a program sends: a page in a browser of this machine could else let a story go. */
const requireProgram = ({ headers }: FastifyRequest): void => {
  if (headers.origin !== undefined || headers['sec-fetch-site'] !== undefined)
    throw new ProblemError(
      'local-only',
      'a release is not taken from a page; use `quickwire release`',
    );
};

/** An operator's word that a held story may go out. It has no keys, so it answers on this machine alone. */
@Controller()
export class ReleaseController {
  readonly #log: EventLog;

  constructor(@Inject(EVENT_LOG) log: EventLog) {
    this.#log = log;
  }

  @Post('v1/stories/:id/release')
  @HttpCode(202)
  async release(@Param('id') id: string, @Req() request: FastifyRequest): Promise<ReleaseNotice> {
    admitLocal(request, '/v1/stories/{id}/release');
    requireProgram(request);
    if (!isStoryId(id))
      throw new ProblemError('bad-request', 'the id of a story is 24 digits and letters a to f');
    const body = await bodyOf(request, LIMITS);
    const asked = readJsonBody(body, request.headers['content-type'], releaseBody);
    const at = new Date().toISOString();
    const notice: ReleaseNotice = { notice: 'release', id, at, ...asked };
    try {
      await this.#log.append([releaseRecord(notice)]);
    } catch (error) {
      if (!isLogAway(error)) throw error;
      throw new ProblemError('log-away', 'nothing was released; ask again when the log is back');
    }
    return notice;
  }
}
