import { createServer, type RequestListener, type Server } from 'node:http';
import { type AddressInfo, createServer as createTcpServer } from 'node:net';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { afterAll, afterEach, describe, expect, it, vi } from 'vitest';
import { parseAllowList } from './allow-list.ts';
import { guardedConnector } from './guarded-connector.ts';
import { type Lookup, type Outgoing, openOutgoing } from './index.ts';

const closing: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});

const portOf = (server: { address(): unknown }): number => (server.address() as AddressInfo).port;

const serve = async (listener: RequestListener, onConnection = () => {}): Promise<number> => {
  const server: Server = createServer(listener).on('connection', onConnection);
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  closing.push(() => {
    server.closeAllConnections();
    server.close();
  });
  return portOf(server);
};

const opened: Outgoing[] = [];
afterAll(async () => {
  for (const outgoing of opened) await outgoing.close();
});
const open = (allow: readonly string[], lookup?: Lookup): Outgoing => {
  const outgoing = openOutgoing({ allow, ...(lookup && { lookup }) });
  opened.push(outgoing);
  return outgoing;
};

/** A resolver that knows what it was given, the first answer first; the last one stays. */
const resolver = (answers: Record<string, readonly (readonly string[])[]>): Lookup => {
  const left = new Map(Object.entries(answers).map(([host, list]) => [host, [...list]]));
  return (host, done) => {
    const list = left.get(host) ?? [];
    const addresses = (list.length > 1 ? list.shift() : list[0]) ?? [];
    done(
      addresses.length > 0 ? null : new Error(`unknown name ${host}`),
      addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 })),
    );
  };
};

const LOOPBACK = ['127.0.0.1'];
const codeOf = (request: Promise<unknown>): Promise<unknown> =>
  request.then(
    () => 'answered',
    (error: { code?: string; message: string }) => error.code ?? error.message,
  );

describe('an address that is not on the open internet', () => {
  it.each([
    '127.0.0.1',
    '127.1',
    '2130706433',
    '0x7f.1',
    '0x7f000001',
    '017700000001',
    '0177.0.0.1',
    '①②⑦.0.0.1',
    '%31%32%37.0.0.1',
    '127.0.0.1.',
    '0.0.0.0',
    '0',
    '10.1.2.3',
    '172.16.0.1',
    '192.168.1.1',
    '169.254.169.254',
    '168.63.129.16',
    '[::ffff:168.63.129.16]',
    '100.64.0.1',
    '100.100.100.200',
    '192.0.0.1',
    '192.0.0.192',
    '198.18.0.1',
    '203.0.113.7',
    '224.0.0.1',
    '255.255.255.255',
    '[::]',
    '[::1]',
    '[::127.0.0.1]',
    '[::ffff:127.0.0.1]',
    '[::ffff:7f00:1]',
    '[::ffff:a9fe:a9fe]',
    '[::ffff:0:127.0.0.1]',
    '[64:ff9b::127.0.0.1]',
    '[64:ff9b::a9fe:a9fe]',
    '[64:ff9b:1::1]',
    '[2002:7f00:1::]',
    '[2002:a9fe:a9fe::1]',
    '[2001:0:53aa:64c:0:fbfa:f5ff:fffe]',
    '[2001:db8::1]',
    '[fc00::1]',
    '[fd12:3456::1]',
    '[fe80::1]',
    '[fec0::1]',
    '[ff02::1]',
    '[100::1]',
    '[4000::1]',
  ])('is refused however it is written: %s', async (host) => {
    const connected = vi.fn();
    const port = await serve((_, answer) => answer.end(), connected);
    expect(await codeOf(open([]).request(`http://${host}:${port}/`))).toBe('REFUSED_ADDRESS');
    expect(connected).not.toHaveBeenCalled();
  });

  it.each([
    ['one address', [['127.0.0.1']]],
    ['one of several', [['93.184.216.34', '127.0.0.1']]],
    ['one in IPv6 form', [['::ffff:127.0.0.1']]],
  ])('is refused behind a name: %s', async (_, answers) => {
    const connected = vi.fn();
    const port = await serve((_request, answer) => answer.end(), connected);
    const outgoing = open([], resolver({ 'feed.example': answers }));
    expect(await codeOf(outgoing.request(`http://feed.example:${port}/`))).toBe('REFUSED_ADDRESS');
    expect(connected).not.toHaveBeenCalled();
  });

  it('is refused at the socket, should all that stands before have let it pass', async () => {
    const port = await serve((_, answer) => answer.end());
    const connect = guardedConnector(parseAllowList([]));
    const target = { hostname: '127.0.0.1', protocol: 'http:', port: String(port) };
    const error = await new Promise((done) => connect(target, (...[fault]) => done(fault)));
    expect(error).toMatchObject({ code: 'REFUSED_ADDRESS' });
  });

  it('is refused when the name changes between two requests', async () => {
    const port = await serve((_, answer) => {
      answer.setHeader('connection', 'close').end('here');
    });
    // The test's own network is let through, another loopback address stands for what must not be reached.
    const outgoing = open(
      ['127.0.0.1/32'],
      resolver({ 'feed.example': [['127.0.0.1'], ['127.0.0.2']] }),
    );
    expect(await codeOf(outgoing.request(`http://feed.example:${port}/`))).toBe('answered');
    expect(await codeOf(outgoing.request(`http://feed.example:${port}/`))).toBe('REFUSED_ADDRESS');
  });

  it('says which setting lets it through, and not what is secret in the URL', async () => {
    await expect(open([]).request('http://10.0.0.8/feed?key=secret')).rejects.toThrow(
      /^10\.0\.0\.8 is at 10\.0\.0\.8, which is not on the open internet; .*QUICKWIRE_OUTGOING_ALLOW$/,
    );
  });
});

describe('what is allowed', () => {
  it.each([
    ['an address', '127.0.0.1'],
    ['a network', '127.0.0.0/8'],
    ['a name', 'cms.example'],
  ])('is reached: %s', async (_, entry) => {
    const port = await serve((_request, answer) => answer.end('here'));
    const outgoing = open([entry], resolver({ 'cms.example': [LOOPBACK] }));
    const { status, bytes } = await outgoing.request(`http://cms.example:${port}/`);
    expect([status, Buffer.from(bytes).toString()]).toEqual([200, 'here']);
  });

  it('is sent each header once, the one that is given before our own', async () => {
    const port = await serve((request, answer) => answer.end(JSON.stringify(request.rawHeaders)));
    const headers = { 'User-Agent': 'Harbour desk' };
    const { bytes } = await open(LOOPBACK).request(`http://127.0.0.1:${port}/`, { headers });
    const sent = Buffer.from(bytes).toString();
    expect(sent.match(/user-agent/gi)).toHaveLength(1);
    expect(sent).toContain('Harbour desk');
  });

  it('opens no other name and no other network', async () => {
    const outgoing = open(['cms.example', '10.0.0.0/8'], resolver({ 'other.example': [LOOPBACK] }));
    expect(await codeOf(outgoing.request('http://other.example/'))).toBe('REFUSED_ADDRESS');
    expect(await codeOf(outgoing.request('http://127.0.0.1/'))).toBe('REFUSED_ADDRESS');
  });

  it.each(['http://cms.example', 'a b', '10.0.0.0/33', '1.2.3.4.5', ''])(
    'must be a host or a network: %j',
    (entry) => {
      expect(() => open([entry])).toThrow(/is neither a host nor a network; write/);
    },
  );
});

describe('a URL', () => {
  it.each([
    ['file:///etc/passwd', 'BAD_URL'],
    ['ftp://feed.example/', 'BAD_URL'],
    ['data:text/plain,x', 'BAD_URL'],
    ['feed.example', 'BAD_URL'],
    ['http://user:secret@feed.example/', 'BAD_URL'],
    ['http://user@feed.example/', 'BAD_URL'],
  ])('is refused: %s', async (url, code) => {
    expect(await codeOf(open([]).request(url))).toBe(code);
  });

  it('with a password is refused without telling it', async () => {
    await expect(open([]).request('http://user:secret@feed.example/')).rejects.not.toThrow(
      /secret/,
    );
  });
});

describe('redirects', () => {
  const names = resolver({ 'a.example': [LOOPBACK], 'b.example': [LOOPBACK] });
  const redirecting = (to: (port: number) => string, status = 302) =>
    serve((request, answer) => {
      if (request.url === '/end') answer.end(JSON.stringify([request.method, request.headers]));
      else
        answer.writeHead(status, { location: to(request.socket.localPort as number) }).end('moved');
    });

  it('are followed and told', async () => {
    const port = await redirecting(() => '/end', 301);
    const { url, redirects } = await open(LOOPBACK).request(`http://127.0.0.1:${port}/`);
    expect(url).toBe(`http://127.0.0.1:${port}/end`);
    expect(redirects).toEqual([{ status: 301, url }]);
  });

  it.each([
    'http://169.254.169.254/latest/meta-data/',
    'http://2130706434/',
    'http://[::ffff:10.0.0.1]/',
    'http://rebound.example/',
  ])('to a private address are refused: %s', async (to) => {
    const port = await redirecting(() => to);
    const outgoing = open(LOOPBACK, resolver({ 'rebound.example': [['10.0.0.1']] }));
    expect(await codeOf(outgoing.request(`http://127.0.0.1:${port}/`))).toBe('REFUSED_ADDRESS');
  });

  it('to a file are refused', async () => {
    const port = await redirecting(() => 'file:///etc/passwd');
    expect(await codeOf(open(LOOPBACK).request(`http://127.0.0.1:${port}/`))).toBe('BAD_URL');
  });

  it('leave no connection open, whether they are followed or refused', async () => {
    const ended: Promise<unknown>[] = [];
    const server = createServer((_, answer) =>
      // A body that never ends, behind the word to go elsewhere.
      answer.writeHead(302, { location: 'http://10.0.0.1/' }).write('...'),
    ).on('connection', (socket) => ended.push(new Promise((done) => socket.once('close', done))));
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    const port = portOf(server);
    const code = await codeOf(open(LOOPBACK).request(`http://127.0.0.1:${port}/`));
    expect([code, ended.length]).toEqual(['REFUSED_ADDRESS', 1]);
    await Promise.all(ended);
    server.close();
  });

  it('that do not end are refused', async () => {
    let asked = 0;
    const port = await serve((_, answer) => {
      asked++;
      answer.writeHead(302, { location: '/' }).end();
    });
    const request = open(LOOPBACK).request(`http://127.0.0.1:${port}/`, { maxRedirects: 3 });
    expect(await codeOf(request)).toBe('REFUSED_REDIRECT');
    expect(asked).toBe(4);
  });

  it('carry keys to the same origin alone', async () => {
    const headers = { authorization: 'Bearer k', 'x-api-key': 'k', 'if-none-match': '"1"' };
    const sentTo = async (to: (port: number) => string) => {
      const port = await redirecting(to);
      const { bytes } = await open(['a.example', 'b.example'], names).request(
        `http://a.example:${port}/`,
        { headers },
      );
      return JSON.parse(Buffer.from(bytes).toString())[1];
    };
    expect(await sentTo(() => '/end')).toMatchObject(headers);
    const abroad = await sentTo((port) => `http://b.example:${port}/end`);
    expect(abroad).toMatchObject({ 'if-none-match': '"1"' });
    expect(Object.keys(abroad)).not.toContain('authorization');
    expect(Object.keys(abroad)).not.toContain('x-api-key');
  });

  it.each([
    [303, 'GET'],
    [302, 'GET'],
    [307, 'POST'],
  ])('keep or turn the method as RFC 9110 says: %i', async (status, method) => {
    const port = await redirecting(() => '/end', status);
    const { bytes } = await open(LOOPBACK).request(`http://127.0.0.1:${port}/`, {
      method: 'POST',
      body: 'text',
    });
    expect(JSON.parse(Buffer.from(bytes).toString())[0]).toBe(method);
  });
});

describe('size', () => {
  const maxBytes = 64 * 1024;
  const sending = (body: Buffer, headers: Record<string, string> = {}) =>
    serve((_, answer) => answer.writeHead(200, headers).end(body));

  it('is bounded as sent', async () => {
    const port = await sending(Buffer.alloc(maxBytes + 1));
    const request = open(LOOPBACK).request(`http://127.0.0.1:${port}/`, { maxBytes });
    expect(await codeOf(request)).toBe('TOO_LARGE');
  });

  it('is bounded once unpacked: a bomb is left after the limit', async () => {
    const bomb = gzipSync(Buffer.alloc(20 * 1024 * 1024));
    expect(bomb.length).toBeLessThan(maxBytes);
    const port = await sending(bomb, { 'content-encoding': 'gzip' });
    const request = open(LOOPBACK).request(`http://127.0.0.1:${port}/`, { maxBytes });
    expect(await codeOf(request)).toBe('TOO_LARGE');
  });

  it('of one that never ends is bounded', async () => {
    const port = await serve((_, answer) => {
      const more = (): void => {
        while (!answer.destroyed && answer.write(Buffer.alloc(16 * 1024)));
        if (!answer.destroyed) answer.once('drain', more);
      };
      more();
    });
    const request = open(LOOPBACK).request(`http://127.0.0.1:${port}/`, { maxBytes });
    expect(await codeOf(request)).toBe('TOO_LARGE');
  });

  it('of the headers is bounded', async () => {
    const port = await sending(Buffer.from('x'), { 'x-long': 'a'.repeat(20_000) });
    expect(await codeOf(open(LOOPBACK).request(`http://127.0.0.1:${port}/`))).toBe('TOO_LARGE');
  });

  it.each([
    ['gzip', gzipSync('plain text')],
    ['br', brotliCompressSync('plain text')],
    ['identity', Buffer.from('plain text')],
  ])('%s is unpacked', async (encoding, body) => {
    const port = await sending(body, { 'content-encoding': encoding });
    const { bytes } = await open(LOOPBACK).request(`http://127.0.0.1:${port}/`);
    expect(Buffer.from(bytes).toString()).toBe('plain text');
  });

  it('an answer without a body is not unpacked, whatever its headers say', async () => {
    const port = await serve((_, answer) =>
      answer.writeHead(304, { 'content-encoding': 'gzip' }).end(),
    );
    const { status, bytes } = await open(LOOPBACK).request(`http://127.0.0.1:${port}/`);
    expect([status, bytes.length]).toEqual([304, 0]);
  });

  it.each([
    ['gzip', Buffer.from('no gzip')],
    ['gzip', gzipSync('cut short'.repeat(100)).subarray(0, 20)],
    ['br', Buffer.from('no brotli at all')],
    ['gzip, gzip', gzipSync(gzipSync('twice'))],
    ['rot13', Buffer.from('cynva')],
  ])('%s that cannot be unpacked says so', async (encoding, body) => {
    const port = await sending(body, { 'content-encoding': encoding });
    expect(await codeOf(open(LOOPBACK).request(`http://127.0.0.1:${port}/`))).toBe('BAD_ENCODING');
  });
});

describe('time', () => {
  const timeoutMs = 150;

  it('is bounded as a whole: a body that drips does not begin it anew', async () => {
    const port = await serve((_, answer) => {
      answer.writeHead(200);
      const drip = setInterval(() => answer.write('.'), 20);
      answer.on('close', () => clearInterval(drip));
    });
    const request = open(LOOPBACK).request(`http://127.0.0.1:${port}/`, { timeoutMs });
    expect(await codeOf(request)).toBe('TOO_SLOW');
  });

  it('is bounded where headers drip', async () => {
    const server = createTcpServer((socket) => {
      socket.write('HTTP/1.1 200 OK\r\n');
      const drip = setInterval(() => socket.write('x: y\r\n'), 20);
      socket.on('close', () => clearInterval(drip)).on('error', () => {});
    });
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    closing.push(() => server.close());
    const request = open(LOOPBACK).request(`http://127.0.0.1:${portOf(server)}/`, { timeoutMs });
    expect(await codeOf(request)).toBe('TOO_SLOW');
  });

  it('is bounded where the name is not resolved', async () => {
    const request = open([], () => {}).request('http://feed.example/', { timeoutMs });
    expect(await codeOf(request)).toBe('TOO_SLOW');
  });

  it("is cut by the caller's signal", async () => {
    const stop = new AbortController();
    const port = await serve(() => stop.abort());
    const request = open(LOOPBACK).request(`http://127.0.0.1:${port}/`, { signal: stop.signal });
    expect(await codeOf(request)).toBe('ABORTED');
  });
});

it('a server that hangs up is told as one that cannot be reached', async () => {
  const port = await serve((request) => request.socket.destroy());
  await expect(open(LOOPBACK).request(`http://127.0.0.1:${port}/x?key=secret`)).rejects.toThrow(
    new RegExp(`^http://127.0.0.1:${port}/x cannot be reached or broke off`),
  );
});
