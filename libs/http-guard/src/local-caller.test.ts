import { expect, test } from 'vitest';
import { admitLocal, type Caller } from './local-caller.ts';

const caller = (remoteAddress: string | undefined, headers: Caller['headers']): Caller => ({
  headers,
  socket: { remoteAddress },
});

test.each([
  ['127.0.0.1', '127.0.0.1:8787'],
  ['127.0.0.1', 'localhost'],
  ['::1', '[::1]:8787'],
  ['::ffff:127.0.0.1', 'LOCALHOST:80'],
])('%s at %s is let in', (address, host) => {
  expect(() => admitLocal(caller(address, { host }), 'it')).not.toThrow();
});

test.each([
  ['another machine', '10.0.0.7', { host: '127.0.0.1' }],
  ['an address that only begins so', '1127.0.0.1', { host: '127.0.0.1' }],
  ['no address', undefined, { host: '127.0.0.1' }],
  ['a name that leads here', '127.0.0.1', { host: 'evil.example:8787' }],
  ['a name that begins as ours', '127.0.0.1', { host: '127.0.0.1.evil.example' }],
  ['no name', '127.0.0.1', {}],
  ['a proxy', '127.0.0.1', { host: '127.0.0.1', 'x-forwarded-for': '10.0.0.7' }],
  ['a proxy of the standard', '::1', { host: 'localhost', forwarded: 'for=10.0.0.7' }],
])('%s is refused', (_, address, headers) => {
  expect(() => admitLocal(caller(address, headers), '/v1/it')).toThrow(
    '/v1/it answers on its own machine alone',
  );
});
