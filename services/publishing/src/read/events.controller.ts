import {
  type BeforeApplicationShutdown,
  Controller,
  Get,
  Headers,
  Inject,
  type OnModuleDestroy,
  Query,
  Req,
  Res,
} from '@nestjs/common';
import { BadPositionError, type PackageView } from '@quickwire/delivery';
import { ProblemError } from '@quickwire/http-guard';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { type StreamEvent, writeEventStream } from './event-stream.ts';
import { acceptable } from './negotiate.ts';
import { parseChannel, single } from './query.ts';
import { PACKAGE_VIEW, READER_LIMITS, type ReaderLimits } from './tokens.ts';

/** Packages as they are published, as server-sent events. */
@Controller('v1/events')
export class EventsController implements OnModuleDestroy, BeforeApplicationShutdown {
  readonly #view: PackageView;
  readonly #limits: ReaderLimits;
  readonly #closing = new AbortController();
  readonly #streams = new Set<Promise<void>>();

  constructor(
    @Inject(PACKAGE_VIEW) view: PackageView,
    @Inject(READER_LIMITS) limits: ReaderLimits,
  ) {
    this.#view = view;
    this.#limits = limits;
  }

  @Get()
  async events(
    @Headers('last-event-id') header: string | undefined,
    @Query('lastEventId') query: unknown,
    @Query('channel') only: unknown,
    @Headers('accept') accept: string | undefined,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    acceptable(accept, ['text/event-stream']);
    const channel = parseChannel(only);
    // The header is what a browser sends when it reconnects: it is newer than the address.
    const after = header || single('lastEventId', query) || undefined;
    const start = await this.#startAt(after);
    if (request.method === 'HEAD') {
      await reply.type('text/event-stream').header('cache-control', 'no-store').send();
      return;
    }
    if (this.#streams.size >= this.#limits.maxReaders)
      throw new ProblemError(
        'too-many-readers',
        `${this.#limits.maxReaders} readers follow already; come again with the last id you have, nothing is missed`,
      );
    reply.hijack();
    const gone = new AbortController();
    reply.raw.on('close', () => gone.abort());
    reply.raw.on('error', () => gone.abort());
    const signal = AbortSignal.any([gone.signal, this.#closing.signal]);
    const source = this.#source(start, channel, signal);
    const stream = writeEventStream(reply.raw, start, source, signal, this.#limits.stream);
    this.#streams.add(stream);
    await stream.finally(() => this.#streams.delete(stream));
  }

  /** Streams end before the server closes, which would wait for them. */
  onModuleDestroy(): void {
    this.#closing.abort();
  }

  async beforeApplicationShutdown(): Promise<void> {
    await Promise.allSettled(this.#streams);
  }

  async #startAt(after: string | undefined): Promise<string> {
    try {
      return await this.#view.startAt(after);
    } catch (error) {
      if (error instanceof BadPositionError) throw new ProblemError('bad-event-id', error.message);
      throw new ProblemError(
        'log-away',
        'nothing is lost; ask again with the same event id when the log is back',
      );
    }
  }

  async *#source(
    after: string,
    channel: string | undefined,
    signal: AbortSignal,
  ): AsyncIterable<StreamEvent> {
    for await (const { id, pkg, json } of this.#view.follow({ after, signal })) {
      const isWanted = channel === undefined || pkg.channels?.includes(channel);
      yield { id, event: 'package', ...(isWanted && { data: json() }) };
    }
  }
}
