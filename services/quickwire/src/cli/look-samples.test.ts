import { existsSync, readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Package } from '@quickwire/contracts';
import { describe, expect, it } from 'vitest';
import { testIo } from '../../test/test-io.ts';
import { run } from './program.ts';

const folder = fileURLToPath(new URL('../../../../samples', import.meta.url));
const samples = existsSync(folder)
  ? readdirSync(folder, { withFileTypes: true, recursive: true })
      .filter((entry) => entry.isFile() && !entry.name.endsWith('.md'))
      .map((entry) => join(entry.parentPath, entry.name))
  : [];

const loadEngines = async () => (await import('./engines.ts')).enginesWith('news');

describe.skipIf(samples.length === 0)('look at the sample wires', () => {
  it.each(samples.map((file) => [file.slice(folder.length + 1), file]))('%s', async (_, file) => {
    const text = testIo({ readFile });
    expect(await run(['look', file], text.io, loadEngines), text.errs.join('\n')).toBe(0);
    expect(text.outs.join('\n').length).toBeGreaterThan(50);

    const json = testIo({ readFile });
    expect(await run(['look', file, '--json'], json.io, loadEngines)).toBe(0);
    for (const shown of [JSON.parse(json.outs.join('\n'))].flat())
      expect(Package.safeParse(shown).error).toBeUndefined();
  });
});
