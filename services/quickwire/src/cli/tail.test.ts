import { type CanceledPackage, Package } from '@quickwire/contracts';
import { describe, expect, it } from 'vitest';
import { answering, testIo } from '../../test/test-io.ts';
import { tail } from './tail.ts';

const kill: CanceledPackage = {
  id: 'a'.repeat(24) as CanceledPackage['id'],
  feed: 'desk' as CanceledPackage['feed'],
  version: '2',
  publishedAt: '2026-02-17T10:00:01Z',
  firstPublishedAt: '2026-02-17T09:00:00Z',
  receivedAt: '2026-02-17T10:00:00Z',
  pubStatus: 'canceled',
  headline: 'A dam broke',
  edNote: 'Wrong dam.',
};

const event = (id: string, pkg: unknown) =>
  `id: ${id}\nevent: package\ndata: ${JSON.stringify(pkg)}\n\n`;
const stream = (text: string) =>
  new Response(text, { headers: { 'content-type': 'text/event-stream' } });

/** Ends the command when it has paused this often. */
const worldEndingAfter = (pauses: number, fetch: typeof globalThis.fetch) => {
  const end = new AbortController();
  let left = pauses;
  return testIo({
    fetch,
    signal: end.signal,
    pause: async () => {
      left -= 1;
      if (left === 0) end.abort();
    },
  });
};

const from = 'http://127.0.0.1:8787';

describe('tail', () => {
  it('prints each package, a kill with what to do', async () => {
    expect(Package.safeParse(kill).success).toBe(true);
    const { fetch } = answering(stream(event('1', kill)));
    const { io, outs } = worldEndingAfter(1, fetch);
    expect(await tail({ from }, io)).toBe(0);
    expect(outs).toEqual([
      `2026-02-17T10:00:01Z  killed  desk  ${'a'.repeat(24)}  version 2  A dam broke\n    take it down: Wrong dam.`,
    ]);
  });

  it('takes up a lost connection behind the last package', async () => {
    const away = new TypeError('fetch failed');
    const { fetch, requests } = answering(
      stream(`id: 0-0\n\n${event('0-1', kill)}`),
      away,
      stream(event('0-2', kill)),
    );
    const { io, outs, errs } = worldEndingAfter(3, fetch);
    expect(await tail({ from }, io)).toBe(0);
    expect(requests.map(({ headers }) => headers.get('last-event-id'))).toEqual([
      null,
      '0-1',
      '0-1',
    ]);
    expect(outs).toHaveLength(2);
    expect(errs).toContain(`connected again to ${from}`);
  });

  it('resumes from an id that came without a package', async () => {
    const { fetch, requests } = answering(stream('id: 5-5\n\n'), stream(''));
    const { io } = worldEndingAfter(2, fetch);
    await tail({ from }, io);
    expect(requests[1]?.headers.get('last-event-id')).toBe('5-5');
  });

  it('ends when the server refuses', async () => {
    const problem = Response.json({ detail: 'the event id is not valid' }, { status: 400 });
    const { fetch } = answering(problem);
    const { io } = testIo({ fetch });
    await expect(tail({ from }, io)).rejects.toMatchObject({
      exitCode: 1,
      message: `${from} gives no events: the event id is not valid`,
    });
  });

  it('tells an event that is no package and goes on', async () => {
    const { fetch } = answering(stream(`${event('1', { no: 'package' })}${event('2', kill)}`));
    const { io, outs } = worldEndingAfter(1, fetch);
    await tail({ from }, io);
    expect(outs).toHaveLength(2);
  });
});
