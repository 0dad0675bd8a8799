import { Problem, SummarizedOrNotice } from '@quickwire/contracts';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { usable } from '../../../../libs/delivery/test/samples.ts';
import { type ReadingService, startReadingService } from '../../test/reading-service.ts';

const id = usable('a', 1).id;
let service: ReadingService;
let log: ReadingService['log'];

beforeEach(async () => {
  service = await startReadingService('release-test');
  ({ log } = service);
});
afterEach(() => service.close());

const post = (body: string, headers: Record<string, string> = {}, story: string = id) =>
  fetch(`${service.origin}/v1/stories/${story}/release`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body,
  });
const written = async (): Promise<unknown[]> => {
  const records: unknown[] = [];
  const { signal } = new AbortController();
  for await (const batch of log.read({
    topic: 'stories.summarized',
    from: 'earliest',
    toEnd: true,
    signal,
  }))
    for (const { key, value } of batch)
      records.push({ key, ...SummarizedOrNotice.parse(JSON.parse(Buffer.from(value).toString())) });
  return records;
};

test('a word is in the log, keyed by the story, before it is answered', async () => {
  const response = await post('{"by": "Ada", "embargo": true}');
  expect(response.status).toBe(202);
  const notice = (await response.json()) as object;
  expect(notice).toMatchObject({ notice: 'release', id, by: 'Ada', embargo: true });
  expect(await written()).toEqual([{ key: id, ...notice }]);
});

test.each([
  ['without a name', '{}', {}, id, 400, /by/],
  ['with a field that is not known', '{"by":"Ada","embargoed":true}', {}, id, 400, /embargoed/],
  ['that is no JSON', '{', {}, id, 400, /JSON/],
  ['for what is no story', '{"by":"Ada"}', {}, 'x', 400, /24/],
  ['of a page', '{"by":"Ada"}', { origin: 'http://evil.example' }, id, 403, /quickwire release/],
  ['as a form would send it', '{"by":"Ada"}', { 'content-type': 'text/plain' }, id, 415, /json/],
] as const)(
  'a word %s is refused, and nothing is written',
  async (_, body, headers, story, status, detail) => {
    const response = await post(body, headers, story);
    const problem = Problem.parse(await response.json());
    expect([response.status, problem.status]).toEqual([status, status]);
    expect(problem.detail).toMatch(detail);
    expect(await written()).toEqual([]);
  },
);

test('while the log is away the word is refused as such', async () => {
  log.fail();
  const response = await post('{"by":"Ada"}');
  expect([response.status, Problem.parse(await response.json()).detail]).toEqual([
    503,
    expect.stringContaining('nothing was released'),
  ]);
  log.mend();
});
