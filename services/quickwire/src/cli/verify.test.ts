import { expect, test } from 'vitest';
import { testIo } from '../../test/test-io.ts';
import { enginesWith } from './engines.ts';
import { look } from './look.ts';
import { verify } from './verify.ts';

const engines = enginesWith('news');
const wire =
  'Bridge opens/ Larksund Post/ LARKSUND/ I. Falk/ Morning/\n\nMayor Tora Lindqvar opened the bridge in Larksund on Tuesday. The bridge cost 61 million euros.\n';

const packageJson = async (): Promise<string> => {
  const { io, outs } = testIo({ files: { 'story.txt': wire } });
  await look('story.txt', { json: true }, io, engines);
  return outs.join('\n');
};

const verified = async (json: string) => {
  const { io, outs } = testIo({ files: { 'package.json': json } });
  const code = await verify('package.json', io, engines).catch((error: Error) => error.message);
  return { code, printed: outs.join('\n') };
};

test('a package as it was written is proved again', async () => {
  const { code, printed } = await verified(await packageJson());
  expect(code).toBe(0);
  expect(printed).toMatch(/^proved +\S/m);
});

test.each([
  [0, 'it has no line to prove'],
  [1, '1 line holds'],
  [3, 'all 3 lines hold'],
])('of %i lines that hold it says: %s', async (count, said) => {
  const json = JSON.parse(await packageJson());
  const line = { bullet: { text: 'A line', grade: 'full' }, findings: [] };
  const { io, outs } = testIo({ files: { 'package.json': JSON.stringify(json) } });
  const verifying = {
    ...engines,
    verify: () => ({ lines: Array.from({ length: count }, () => line), parts: [] }),
  };
  await verify('package.json', io, verifying as unknown as typeof engines);
  expect(outs.at(-1)).toBe(said);
});

test('a line changed after it was written is told, with the gate that stops it', async () => {
  const json = (await packageJson()).replace(
    /("text": ")Mayor Tora Lindqvar opened/,
    '$1Mayor Tora Lindqvar burned',
  );
  const { code, printed } = await verified(json);
  expect(code).toContain('not proved');
  expect(printed).toContain('FAILED');
});

const RENAMED = '"title": "Oslo Quick Looks"';

test('a title that the text does not give is told in one line, and fails though all lines hold', async () => {
  const { code, printed } = await verified(
    (await packageJson()).replace(/"title": "[^"]*Quick Looks"/, RENAMED),
  );
  expect(code).toBe('package.json: the title cannot be proved');
  expect(printed).toMatch(/^FAILED {2}title: it is “Oslo Quick Looks”; the text gives “.+”$/m);
  expect(printed).not.toContain('hold');
});

test('a package of another version cannot be proved by this one, and the message says so', async () => {
  const json = JSON.parse(await packageJson());
  json.quickLook.provenance.version = '1';
  const { code, printed } = await verified(JSON.stringify(json));
  expect(code).toBe('package.json: the provenance cannot be proved');
  expect(printed).toMatch(
    /^FAILED {2}provenance: it was written by gated 1, which gated \d+ cannot prove again$/,
  );
});

test.each([
  ['a list, as look --json prints it', (json: string) => `[\n${json},\n${json}\n]`],
  ['one a line', (json: string) => `${JSON.stringify(JSON.parse(json))}\n`.repeat(2)],
])('packages as %s are proved one by one', async (_, several) => {
  const json = await packageJson();
  const whole = await verified(several(json));
  expect(whole.code).toBe(0);
  expect(whole.printed.match(/^\S+ version \S+: Bridge opens$/gm)).toHaveLength(2);
  expect(whole.printed.match(/^(all \d+ lines hold|1 line holds)$/gm)).toHaveLength(2);
  const { code } = await verified(several(json).replace(/"title": ?"[^"]*Quick Looks"/, RENAMED));
  expect(code).toBe('package.json: package 1: the title cannot be proved');
});

const kill = JSON.stringify({
  id: 'a'.repeat(24),
  feed: 'desk',
  version: '2',
  headline: 'Bridge opens',
  receivedAt: '2026-02-17T10:00:00Z',
  publishedAt: '2026-02-17T10:00:00Z',
  firstPublishedAt: '2026-02-17T09:00:00Z',
  pubStatus: 'canceled',
});
const NO_LINES = 'it is canceled and has no lines to prove';

test('a kill in a list is told and fails nothing; alone it cannot be proved', async () => {
  const json = await packageJson();
  const { code, printed } = await verified(`[${kill}, ${json}]`);
  expect(code).toBe(0);
  expect(printed).toContain(NO_LINES);
  expect(printed).toMatch(/hold$|holds$/);
  expect((await verified(`[${kill}]`)).code).toBe(0);
  expect((await verified(kill)).code).toBe(`package.json: ${NO_LINES}`);
});

test('a page of packages is taken as the server gives it, and the message counts in it', async () => {
  const json = await packageJson();
  const page = `{"items": [${kill}, ${json}], "next": "abc"}`;
  expect((await verified(page)).code).toBe(0);
  const { code } = await verified(page.replace(/"title": "[^"]*Quick Looks"/, RENAMED));
  expect(code).toBe('package.json: package 2: the title cannot be proved');
  expect((await verified('{"items": []}')).code).toContain('has no package');
});

test('of a list with something else in it the message says where', async () => {
  const { code } = await verified(`[${await packageJson()}, {"pubStatus": "usable"}]`);
  expect(code).toMatch(/^package\.json is no package \(1\.\S+ is missing/);
});

test.each([['{'], ['{}'], ['[]']])(
  '%s is no package, and the message says what to give',
  async (json) => {
    const { code } = await verified(json);
    expect(code).toContain('quickwire look --json');
    expect(code).not.toContain('Invalid');
  },
);
