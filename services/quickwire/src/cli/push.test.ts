import { describe, expect, it } from 'vitest';
import { answering, testIo } from '../../test/test-io.ts';
import { push } from './push.ts';

const options = { to: 'http://127.0.0.1:8787', feed: 'desk', key: 'k' };
const files = { 'in/a.xml': '<a/>', 'b.json': '{}' };
const accepted = () => Response.json({ receiptId: 'r1', storyId: 's1' }, { status: 202 });
const refused = () =>
  Response.json(
    {
      title: 'Not readable',
      status: 422,
      detail: 'the headline\nis missing',
      errors: [{ pointer: '/headline', detail: 'is required' }],
    },
    { status: 422, headers: { 'content-type': 'application/problem+json' } },
  );

describe('push', () => {
  it('posts a file with key and media type, and tells what became of it', async () => {
    const { fetch, requests } = answering(accepted());
    const { io, outs } = testIo({ files, fetch });
    expect(await push(['in/a.xml'], options, io)).toBe(0);
    expect(requests[0]?.url).toBe('http://127.0.0.1:8787/v1/wires/desk');
    expect(requests[0]?.headers.get('authorization')).toBe('Bearer k');
    expect(requests[0]?.headers.get('content-type')).toBe('application/xml');
    expect(outs).toEqual(['in/a.xml: accepted, story s1, receipt r1']);
  });

  it('tells problem details in one line and goes on with the next file', async () => {
    const { fetch } = answering(refused(), accepted());
    const { io, outs, errs } = testIo({ files, fetch });
    expect(await push(['in/a.xml', 'b.json'], options, io)).toBe(1);
    expect(errs).toEqual(['in/a.xml: refused, the headline is missing (/headline is required)']);
    expect(outs).toEqual(['b.json: accepted, story s1, receipt r1']);
  });

  it('tells of each item of a file that has several', async () => {
    const { fetch } = answering(
      Response.json(
        {
          items: [
            { place: '/items/0', storyId: 's1', outcome: 'held' },
            { place: '/items/1', problem: { status: 400, detail: 'has no text' } },
          ],
        },
        { status: 202 },
      ),
    );
    const { io, outs, errs } = testIo({ files, fetch });
    expect(await push(['in/a.xml'], options, io)).toBe(1);
    expect(outs).toEqual(['in/a.xml /items/0: held, story s1']);
    expect(errs).toEqual(['in/a.xml /items/1: refused, has no text']);
  });

  it('goes on after a file that cannot be read', async () => {
    const { fetch } = answering(accepted());
    const { io, outs, errs } = testIo({ files, fetch });
    expect(await push(['gone.xml', 'b.json'], options, io)).toBe(1);
    expect(errs).toEqual(['gone.xml: there is no such file']);
    expect(outs).toHaveLength(1);
  });

  it('waits as long as a busy server says', async () => {
    const busy = new Response('', { status: 429, headers: { 'retry-after': '3' } });
    const { fetch } = answering(busy, accepted());
    const { io, pauses } = testIo({ files, fetch });
    expect(await push(['in/a.xml'], options, io)).toBe(0);
    expect(pauses).toEqual([3000]);
  });

  it('gives up on a server that stays busy', async () => {
    const { fetch } = answering(
      ...Array.from({ length: 5 }, () => new Response('', { status: 503 })),
    );
    const { io, errs } = testIo({ files, fetch });
    expect(await push(['in/a.xml'], options, io)).toBe(1);
    expect(errs).toEqual(['in/a.xml: refused, the server answered 503']);
  });

  it('tells a fault once, however often the server does', async () => {
    const detail = 'is no wire';
    const { fetch } = answering(
      Response.json({ detail, errors: [{ pointer: '', detail }] }, { status: 400 }),
    );
    const { io, errs } = testIo({ files, fetch });
    expect(await push(['in/a.xml'], options, io)).toBe(1);
    expect(errs).toEqual(['in/a.xml: refused, is no wire']);
  });

  it('stops when the server is away, and tells what was not answered and what not sent', async () => {
    const away = new TypeError('fetch failed', { cause: { code: 'ECONNREFUSED' } });
    const { fetch, requests } = answering(accepted(), away);
    const { io, outs } = testIo({ files: { ...files, c: '' }, fetch });
    await expect(push(['in/a.xml', 'b.json', 'c'], options, io)).rejects.toMatchObject({
      exitCode: 3,
      message: `cannot reach ${options.to}: connection refused; "npm start" starts Quickwire; b.json was not answered, and 1 file behind it was not sent; push them again, a resend never doubles`,
    });
    expect(outs).toHaveLength(1);
    expect(requests).toHaveLength(2);
  });

  it('says that a server asked by https speaks http', async () => {
    const cause = { code: 'ERR_SSL_WRONG_VERSION_NUMBER', message: '00ABC:error:0A00010B' };
    const { fetch } = answering(new TypeError('fetch failed', { cause }));
    const { io } = testIo({ files, fetch });
    const to = 'https://127.0.0.1:8787';
    await expect(push(['in/a.xml'], { ...options, to }, io)).rejects.toMatchObject({
      exitCode: 3,
      message: `cannot reach ${to}: it speaks http; give http://127.0.0.1:8787`,
    });
  });

  it.each([
    [
      'a wrong key',
      { status: 401, type: 'urn:quickwire:problem:unauthorized' },
      `${options.to} has no feed desk with this key; correct --feed, --key or QUICKWIRE_KEY`,
    ],
    [
      'an address that is none',
      { status: 404, type: 'urn:quickwire:problem:no-such-address' },
      `${options.to} takes no wires; give --to the address of Quickwire, or of its ingestion, alone, as http://127.0.0.1:8787`,
    ],
  ])('tells %s in words of the command, and sends no more', async (_, problem, message) => {
    const { fetch, requests } = answering(
      Response.json({ ...problem, detail: 'of the API' }, { status: problem.status }),
    );
    const { io } = testIo({ files, fetch });
    await expect(push(['in/a.xml', 'b.json'], options, io)).rejects.toMatchObject({
      exitCode: 2,
      message: `in/a.xml: refused, ${message}; 1 file behind it was not sent; push them again, a resend never doubles`,
    });
    expect(requests).toHaveLength(1);
  });

  it('takes a key that no header can carry for a wrong command', async () => {
    const { io } = testIo({ files });
    await expect(push(['in/a.xml'], { ...options, key: 'a\nb' }, io)).rejects.toMatchObject({
      exitCode: 2,
      message: expect.stringMatching(/^the key of feed desk has a line break or .*; give it /),
    });
  });

  it.each([
    [{ QUICKWIRE_KEY: 'from-env' }, 'from-env'],
    [{}, 'from-file'],
    [{ QUICKWIRE_DATA_DIR: 'elsewhere' }, 'from-elsewhere'],
  ])('finds the key: %j', async (env, key) => {
    const { fetch, requests } = answering(accepted());
    const kept = {
      '.data/feed-keys.json': '{"desk":"from-file"}',
      'elsewhere/feed-keys.json': '{"desk":"from-elsewhere"}',
    };
    const { io } = testIo({ files: { ...files, ...kept }, fetch, env });
    await push(['in/a.xml'], { to: options.to, feed: 'desk' }, io);
    expect(requests[0]?.headers.get('authorization')).toBe(`Bearer ${key}`);
  });

  it('without any key says where one is looked for', async () => {
    const { io } = testIo({ files });
    await expect(push(['in/a.xml'], { to: options.to, feed: 'desk' }, io)).rejects.toMatchObject({
      exitCode: 2,
      message: expect.stringContaining('.data/feed-keys.json'),
    });
  });
});
