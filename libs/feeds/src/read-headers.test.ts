import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readHeaders } from './index.ts';

const file = join(mkdtempSync(join(tmpdir(), 'quickwire-headers-')), 'token');

test('a header has the value that its file has at the time', async () => {
  for (const value of ['Bearer one', 'Bearer two']) {
    writeFileSync(file, `${value}\n`);
    expect(await readHeaders({ Authorization: file })).toEqual({ Authorization: value });
  }
});

test.each(['', '\n', 'secret\r\nHost: elsewhere', 'secret\u00e9'])(
  '%j is refused without telling it',
  async (text) => {
    writeFileSync(file, text);
    const told = await readHeaders({ Authorization: file }).catch((error: Error) => error.message);
    expect(told).toContain('the header Authorization');
    expect(told).not.toContain('secret');
  },
);

test('a file that is not there is named', async () => {
  await expect(readHeaders({ Authorization: `${file}.gone` })).rejects.toThrow('token.gone');
});
