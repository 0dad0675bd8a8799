import type { Io } from '../src/cli/io.ts';

/** An {@link Io} for tests: files by path, what was written, and requests answered by a function. */
export const testIo = (given: Partial<Io> & { files?: Record<string, string> } = {}) => {
  const { files = {}, ...rest } = given;
  const outs: string[] = [];
  const errs: string[] = [];
  const pauses: number[] = [];
  const written: Record<string, string> = {};
  const io: Io = {
    out: (line) => void outs.push(line),
    err: (line) => void errs.push(line),
    isTerminal: false,
    env: {},
    readFile: async (path) => {
      const text = files[path];
      if (text === undefined) throw Object.assign(new Error('no file'), { code: 'ENOENT' });
      return new TextEncoder().encode(text);
    },
    writeFile: async (path, text) => {
      written[path] = text;
    },
    readStdin: async () => new TextEncoder().encode('from standard input'),
    fetch: () => Promise.reject(new TypeError('fetch failed', { cause: { code: 'ECONNREFUSED' } })),
    pause: async (ms) => void pauses.push(ms),
    signal: new AbortController().signal,
    now: () => Date.parse('2026-02-17T10:00:00Z'),
    ...rest,
  };
  return { io, outs, errs, pauses, written };
};

/** A server that gives these answers in turn, and the requests it got. */
export const answering = (...answers: (Response | Error)[]) => {
  const requests: { url: string; headers: Headers; body: unknown }[] = [];
  const serve: typeof fetch = async (url, init) => {
    requests.push({ url: String(url), headers: new Headers(init?.headers), body: init?.body });
    const answer = answers.shift();
    if (answer === undefined) throw new Error('the test has no further answer');
    if (answer instanceof Error) throw answer;
    return answer;
  };
  return { fetch: serve, requests };
};
