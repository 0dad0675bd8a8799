import { expect, it } from 'vitest';
import { parseAllowList } from './allow-list.ts';
import { nextHop } from './redirect.ts';

const from = (url: string) => ({
  url: new URL(url),
  method: 'GET' as const,
  headers: {},
  body: undefined,
});
const none = parseAllowList([]);

it('a redirect from https to http is refused, to https it is followed', () => {
  const secure = from('https://feed.example/a');
  expect(() => nextHop(secure, 301, 'http://feed.example/a', none)).toThrow(
    /redirects from https to http; if that is meant, give the http URL itself$/,
  );
  const plain = nextHop(from('http://feed.example/a'), 301, 'https://feed.example/a', none);
  expect(plain?.url.href).toBe('https://feed.example/a');
});

it('an answer that is no redirect, or leads nowhere, leads on to nothing', () => {
  expect(nextHop(from('https://feed.example/'), 200, '/b', none)).toBeUndefined();
  expect(nextHop(from('https://feed.example/'), 300, '/b', none)).toBeUndefined();
  expect(nextHop(from('https://feed.example/'), 302, undefined, none)).toBeUndefined();
});
