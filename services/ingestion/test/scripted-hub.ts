import { createHmac } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import type { SendRequest } from '../src/websub/request.ts';

/** Asks without a guard: all servers of a test are on loopback. */
export const sendPlainly: SendRequest = async (url, { method, headers, body }) => {
  const answer = await fetch(url, {
    method,
    ...(headers && { headers }),
    ...(body !== undefined && { body }),
  });
  return {
    status: answer.status,
    headers: Object.fromEntries(answer.headers),
    bytes: new Uint8Array(await answer.arrayBuffer()),
    url: answer.url,
  };
};

const listen = async (answer: RequestListener): Promise<{ server: Server; origin: string }> => {
  const server = createServer(answer);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return { server, origin: `http://127.0.0.1:${port}` };
};

/** A hub with one topic, both on one server of loopback. It does what the test tells it to. */
export interface ScriptedHub {
  readonly topic: string;
  /** What was asked of it, as forms. */
  readonly asked: readonly URLSearchParams[];
  /** Asks or tells something at the callback of the last request. */
  call(query: Record<string, string>): Promise<Response>;
  /** Verifies the last request, as a hub does. */
  verify(leaseSeconds?: number): Promise<Response>;
  /** Distributes content to the callback of the last request. */
  publish(body: string | Uint8Array, headers?: Record<string, string>): Promise<Response>;
  /** X-Hub-Signature for a body. */
  sign(body: string | Uint8Array, method?: string): string;
  close(): Promise<void>;
}

/** @param reach where the base of the callbacks, which the door is told before it has a port, is found */
export const scriptedHub = async (reach: (callback: string) => string): Promise<ScriptedHub> => {
  const asked: URLSearchParams[] = [];
  const { server, origin } = await listen(async (request, response) => {
    if (request.url === '/hub') {
      asked.push(new URLSearchParams(await text(request)));
      response.writeHead(202).end();
    } else
      response
        .writeHead(200, { link: '</hub>; rel="hub", </news>; rel="self"' })
        .end('<feed xmlns="http://www.w3.org/2005/Atom"/>');
  });
  const last = (): URLSearchParams => {
    const form = asked.at(-1);
    if (!form) throw new Error('nothing was asked of the hub');
    return form;
  };
  const callback = (): string => reach(last().get('hub.callback') ?? '');
  const call: ScriptedHub['call'] = (query) => fetch(`${callback()}?${new URLSearchParams(query)}`);
  const sign: ScriptedHub['sign'] = (body, method = 'sha256') =>
    `${method}=${createHmac(method, last().get('hub.secret') ?? '')
      .update(body)
      .digest('hex')}`;
  return {
    topic: `${origin}/feed`,
    asked,
    call,
    verify: (leaseSeconds = 86_400) =>
      call({
        'hub.mode': last().get('hub.mode') ?? '',
        'hub.topic': last().get('hub.topic') ?? '',
        'hub.challenge': 'a challenge & more',
        'hub.lease_seconds': String(leaseSeconds),
      }),
    publish: (body, headers = { 'x-hub-signature': sign(body) }) =>
      fetch(callback(), {
        method: 'POST',
        headers: { 'content-type': 'application/atom+xml', ...headers },
        body: typeof body === 'string' ? body : new Uint8Array(body),
      }),
    sign,
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
};
