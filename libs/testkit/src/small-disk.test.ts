import { statfsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { isMissing } from './service.ts';
import { smallDisk } from './small-disk.ts';

const disk = await smallDisk(1 << 20);

it.skipIf(isMissing(disk))(
  `a small disk is full when filled, and has room again${isMissing(disk) ? ` (skipped: ${disk.missing})` : ''}`,
  async () => {
    if (isMissing(disk)) return;
    const write = (): void => writeFileSync(join(disk.directory, 'note'), 'x'.repeat(5000));
    expect(statfsSync(disk.directory).blocks * 4096).toBe(1 << 20);
    disk.fill();
    expect(write).toThrow(/ENOSPC/);
    disk.empty();
    write();
    await disk.close();
    expect(() => statfsSync(disk.directory)).toThrow(/ENOENT/);
  },
);
