import { expect, test } from 'vitest';
import { usable } from '../../../../libs/delivery/test/samples.ts';
import { answering, testIo } from '../../test/test-io.ts';
import { release } from './release.ts';

const to = 'http://127.0.0.1:8787';
const before = usable('a', 1);
const after = usable('a', 5);
const taken = () => Response.json({ at: after.publishedAt }, { status: 202 });
const gone = () => Response.json({}, { status: 404 });

test('gives the word with who gave it, waits for the package and prints it', async () => {
  const { fetch, requests } = answering(taken(), Response.json(before), Response.json(after));
  const { io, outs } = testIo({ fetch });
  expect(await release(after.id, { to, by: 'Ada', embargo: true }, io)).toBe(0);
  expect(requests[0]).toMatchObject({
    url: `${to}/v1/stories/${after.id}/release`,
    body: '{"by":"Ada","embargo":true}',
  });
  expect(outs[0]).toContain(`published  demo  ${after.id}`);
});

test('fails with what to do when nothing goes out', async () => {
  const { fetch } = answering(taken(), ...Array.from({ length: 20 }, gone));
  const { io, errs } = testIo({ fetch });
  expect(await release(after.id, { to }, io)).toBe(1);
  expect(errs.join()).toMatch(/nothing went out: .*--embargo.*--withheld/);
});

test('a server that does not take the word is told with its reason', async () => {
  const refusal = { title: 'Not from elsewhere', detail: 'call it from there' };
  const { fetch } = answering(Response.json(refusal, { status: 403 }));
  const { io } = testIo({ fetch });
  await expect(release(after.id, { to }, io)).rejects.toThrow(/does not release it: .*from there/);
});
