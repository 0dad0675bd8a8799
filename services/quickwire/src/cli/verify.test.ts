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
  const verifying = { ...engines, verify: () => Array.from({ length: count }, () => line) };
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

test.each([['{'], ['{}'], ['[]']])(
  '%s is no package, and the message says what to give',
  async (json) => {
    const { code } = await verified(json);
    expect(code).toContain('quickwire look --json');
    expect(code).not.toContain('Invalid');
  },
);
