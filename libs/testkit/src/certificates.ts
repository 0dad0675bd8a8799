import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { generate } from 'selfsigned';

/** Files in PEM of an authority, and of what it signed for a loopback server and its clients. */
export interface Certificates {
  readonly caFile: string;
  readonly certFile: string;
  readonly keyFile: string;
  /** Key and certificates in one file, as Java takes them. */
  readonly bundleFile: string;
  remove(): Promise<void>;
}

/** Makes a throw-away authority and signs one certificate for 127.0.0.1 and localhost. */
export const makeCertificates = async (): Promise<Certificates> => {
  const ca = await generate([{ name: 'commonName', value: 'Quickwire tests' }], {
    algorithm: 'sha256',
    extensions: [
      { name: 'basicConstraints', cA: true, critical: true },
      { name: 'keyUsage', keyCertSign: true, cRLSign: true, critical: true },
    ],
  });
  const leaf = await generate([{ name: 'commonName', value: 'localhost' }], {
    algorithm: 'sha256',
    ca: { key: ca.private, cert: ca.cert },
  });
  const directory = await mkdtemp(join(tmpdir(), 'quickwire-certificates-'));
  const write = async (name: string, text: string): Promise<string> => {
    const file = join(directory, name);
    await writeFile(file, text, { mode: 0o600 });
    return file;
  };
  return {
    caFile: await write('ca.pem', ca.cert),
    certFile: await write('cert.pem', leaf.cert),
    keyFile: await write('key.pem', leaf.private),
    bundleFile: await write('bundle.pem', `${leaf.private}\n${leaf.cert}\n${ca.cert}\n`),
    remove: () => rm(directory, { recursive: true, force: true }),
  };
};
