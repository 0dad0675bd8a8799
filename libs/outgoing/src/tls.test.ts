import { readFileSync } from 'node:fs';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import tls from 'node:tls';
import { type Certificates, makeCertificates } from '@quickwire/testkit';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Lookup, type Outgoing, openOutgoing } from './index.ts';

const trusted = tls.getCACertificates('default');
const toLoopback: Lookup = (_, done) => done(null, [{ address: '127.0.0.1', family: 4 }]);

let certificates: Certificates;
let close: () => void;
let port: number;
const opened: Outgoing[] = [];
beforeAll(async () => {
  certificates = await makeCertificates();
  const { keyFile, certFile } = certificates;
  const server = createServer(
    { key: readFileSync(keyFile), cert: readFileSync(certFile) },
    (_, answer) => answer.end('here'),
  );
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  port = (server.address() as AddressInfo).port;
  close = () => {
    server.closeAllConnections();
    server.close();
  };
});
afterAll(async () => {
  tls.setDefaultCACertificates(trusted);
  for (const outgoing of opened) await outgoing.close();
  close();
  await certificates.remove();
});

const ask = (host: string, allow: readonly string[]) => {
  const outgoing = openOutgoing({ allow, lookup: toLoopback });
  opened.push(outgoing);
  return outgoing.request(`https://${host}:${port}/`);
};

describe('over TLS', () => {
  it('a server whose certificate nobody trusted has signed is not spoken to', async () => {
    await expect(ask('localhost', ['localhost'])).rejects.toMatchObject({
      code: 'UNREACHABLE',
      message: expect.stringMatching(/certificate/),
    });
  });

  describe('with an authority that is trusted', () => {
    beforeAll(() => {
      tls.setDefaultCACertificates([...trusted, readFileSync(certificates.caFile, 'utf8')]);
    });

    it('a server is asked', async () => {
      const { bytes } = await ask('localhost', ['localhost']);
      expect(Buffer.from(bytes).toString()).toBe('here');
    });

    it('a server under a name that is not in its certificate is not spoken to', async () => {
      await expect(ask('feed.example', ['feed.example'])).rejects.toMatchObject({
        code: 'UNREACHABLE',
      });
    });

    it('a private address is refused as it is without', async () => {
      await expect(ask('localhost', [])).rejects.toMatchObject({ code: 'REFUSED_ADDRESS' });
    });
  });
});
