import { readFile } from 'node:fs/promises';
import { parse } from 'yaml';
import { run } from '../../services/quickwire/src/cli/program.ts';
import { testIo } from '../../services/quickwire/test/test-io.ts';
import type { QuickwireProcess } from './quickwire-process.ts';

interface Parameter {
  readonly in: string;
  readonly name: string;
  readonly schema?: { readonly type?: string };
}
interface Operation {
  readonly parameters?: readonly Parameter[];
  readonly responses: Record<string, { readonly content?: Record<string, unknown> }>;
}
type Paths = Record<string, Record<string, Operation>>;

/** What a value of a path or a query may be, for any route that takes one. */
export interface Known {
  readonly storyId: string;
  readonly version: string;
  readonly receiptId: string;
}

const START = '0.0.0.0.0.0';
const STREAM_MS = 400;

const filling = (name: string, { storyId, version, receiptId }: Known): string => {
  const known: Record<string, string> = {
    id: storyId,
    version,
    feed: 'desk',
    lastEventId: START,
    receipt: receiptId,
    receiptId,
    storyId,
    day: new Date().toISOString().slice(0, 10),
    outcome: 'held',
  };
  return encodeURIComponent(known[name] ?? storyId);
};

/** The addresses to ask of a route: as it stands, and with each query parameter it takes. */
const addressesOf = (path: string, operation: Operation, known: Known): readonly string[] => {
  const filled = path.replace(/\{(\w+)\}/g, (_, name: string) => filling(name, known));
  const queries = (operation.parameters ?? []).filter((each) => each.in === 'query');
  return [
    filled,
    ...queries
      .filter(({ schema }) => schema?.type !== 'integer')
      .map(({ name }) => `${filled}?${name}=${filling(name, known)}`),
  ];
};

/** A whole answer, headers and all; of a stream as much as comes within a moment. */
const answerOf = async (qw: QuickwireProcess, path: string, accept: string): Promise<string> => {
  const stop = new AbortController();
  const isStream = accept === 'text/event-stream';
  const timer = setTimeout(() => stop.abort(), isStream ? STREAM_MS : 10_000);
  let text = '';
  try {
    const headers = { accept, ...(isStream && { 'last-event-id': START }) };
    const response = await fetch(qw.origin + path, { headers, signal: stop.signal });
    text += JSON.stringify([...response.headers]);
    for await (const chunk of response.body!.pipeThrough(new TextDecoderStream())) text += chunk;
  } catch (error) {
    if (!stop.signal.aborted) throw error;
  } finally {
    clearTimeout(timer);
  }
  return text;
};

const cliAnswers = async (qw: QuickwireProcess): Promise<Record<string, string>> => {
  const answers: Record<string, string> = {};
  const stop = new AbortController();
  for (const command of ['ledger', 'tail']) {
    const { io, outs, errs } = testIo({ fetch, signal: stop.signal });
    if (command === 'tail') setTimeout(() => stop.abort(), STREAM_MS);
    const code = await run([command, '--from', qw.origin], io, () => {
      throw new Error('no engines here');
    });
    answers[`quickwire ${command}`] = `${code}\n${[...outs, ...errs].join('\n')}`;
  }
  return answers;
};

/** Everything the process says to whoever reads it: each GET of the OpenAPI document in each of its forms, the pages, the command line. */
export const everyWayOut = async (
  qw: QuickwireProcess,
  known: Known,
  pages: readonly string[] = [],
): Promise<Record<string, string>> => {
  const text = await readFile(new URL('../../docs/openapi.yaml', import.meta.url), 'utf8');
  const { paths } = parse(text) as { paths: Paths };
  const answers: Record<string, string> = await cliAnswers(qw);
  for (const [path, { get }] of Object.entries(paths)) {
    if (!get) continue;
    const types = Object.values(get.responses).flatMap(({ content }) => Object.keys(content ?? {}));
    for (const accept of new Set([...types, '*/*']))
      for (const address of addressesOf(path, get, known)) {
        if (accept === '*/*' && types.includes('text/event-stream')) continue;
        answers[`GET ${address} as ${accept}`] = await answerOf(qw, address, accept);
      }
  }
  for (const page of pages) answers[`page ${page}`] = await answerOf(qw, page, 'text/html');
  return answers;
};
