import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { nodeFlags } from '../node-flags.ts';

test('the image runs Node with the flags of npm start', () => {
  const image = readFileSync(new URL('../../infra/docker/Dockerfile', import.meta.url), 'utf8');
  expect(/NODE_OPTIONS="(.*)"/.exec(image)?.[1]?.split(' ')).toEqual(nodeFlags());
});
