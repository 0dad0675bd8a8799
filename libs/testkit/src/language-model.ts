import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** How the model behaves: what it does with one request. */
export type Behaviour = (response: ServerResponse) => void;

/** A request as it came. */
export interface ModelRequest {
  readonly path: string;
  readonly headers: IncomingMessage['headers'];
  readonly body: string;
}

/** A language model behind an OpenAI-compatible address, on loopback, that does as it is told. */
export interface LanguageModel {
  /** Base of its address, as `http://127.0.0.1:1234/v1`. */
  readonly url: string;
  /** What it was asked, the oldest first. */
  readonly requests: readonly ModelRequest[];
  behave(behaviour: Behaviour): void;
  close(): Promise<void>;
}

const send = (response: ServerResponse, status: number, body: string): void => {
  response.writeHead(status, { 'content-type': 'application/json' }).end(body);
};

const completion = (content: string): string =>
  JSON.stringify({
    id: 'chatcmpl-1',
    object: 'chat.completion',
    created: 0,
    model: 'test',
    choices: [{ index: 0, finish_reason: 'stop', message: { role: 'assistant', content } }],
  });

/** Answers with a message of this content. */
export const says =
  (content: unknown): Behaviour =>
  (response) =>
    send(
      response,
      200,
      completion(typeof content === 'string' ? content : JSON.stringify(content)),
    );

/** Answers with this body as it stands. */
export const sends =
  (body: string): Behaviour =>
  (response) =>
    send(response, 200, body);

/** Refuses, as a server that is over its rate or broken does. */
export const fails =
  (status: number, headers: Readonly<Record<string, string>> = {}): Behaviour =>
  (response) => {
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
    send(response, status, '{"error":{"message":"no"}}');
  };

/** Takes the request and never answers. */
export const stalls: Behaviour = () => {};

/** Sends the head and the beginning of an answer, and never the rest. */
export const stallsMidway: Behaviour = (response) => {
  response.writeHead(200, { 'content-type': 'application/json' });
  response.write('{"choices": [');
};

/** Hangs up without an answer. */
export const hangsUp: Behaviour = (response) => response.destroy();

/** Answers well, with so many bytes of blanks behind. */
export const floods =
  (content: unknown, bytes: number): Behaviour =>
  (response) =>
    send(response, 200, completion(JSON.stringify(content)) + ' '.repeat(bytes));

export const startLanguageModel = async (): Promise<LanguageModel> => {
  const requests: ModelRequest[] = [];
  let behaviour: Behaviour = fails(503);
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const { url = '', headers } = request;
      requests.push({ path: url, headers, body: Buffer.concat(chunks).toString() });
      behaviour(response);
    });
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/v1`,
    requests,
    behave: (next) => {
      behaviour = next;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
};
