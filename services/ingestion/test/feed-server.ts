import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What the server does with one request. */
export type Turn = (response: ServerResponse, headers: IncomingHttpHeaders) => void;

/** A server on loopback that does as it is told, turn by turn; the last turn stays. */
export interface FeedServer {
  readonly url: string;
  /** The headers of each request, the oldest first. */
  readonly requests: readonly (IncomingHttpHeaders & { readonly path: string })[];
  script(...turns: readonly Turn[]): void;
  close(): Promise<void>;
}

export const startFeedServer = async (): Promise<FeedServer> => {
  const requests: (IncomingHttpHeaders & { path: string })[] = [];
  let turns: Turn[] = [];
  const server = createServer((request, response) => {
    requests.push({ ...request.headers, path: request.url ?? '' });
    const turn = turns.length > 1 ? turns.shift() : turns[0];
    turn?.(response, request.headers);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/feed`,
    requests,
    script: (...next) => {
      turns = [...next];
    },
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
};

/** Answers with a status and a body. */
export const answers =
  (body: string | Uint8Array, headers: Readonly<Record<string, string>> = {}, status = 200): Turn =>
  (response) =>
    void response.writeHead(status, headers).end(body);

/** Answers with a status alone. */
export const says = (status: number, headers: Readonly<Record<string, string>> = {}): Turn =>
  answers('', headers, status);

/** An RSS item. */
export const entry = (id: number | string, rest = ''): string =>
  `<item><guid isPermaLink="false">urn:test:${id}</guid><title>Ferry ${id} adds crossings</title><description>The ferry ${id} adds two crossings.</description>${rest}</item>`;

/** An RSS feed with these items, the newest first. */
export const rss = (items: readonly string[], head = ''): string =>
  `<?xml version="1.0"?><rss version="2.0"><channel><title>Harbour desk</title>${head}${items.join('')}</channel></rss>`;
