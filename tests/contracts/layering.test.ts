import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

/** Which libraries of the project each library may import. A new arrow is drawn here first. */
const allowed: Readonly<Record<string, readonly string[]>> = {
  contracts: [],
  wires: ['contracts'],
  language: ['contracts'],
  quicklook: ['contracts', 'language'],
  streaming: ['contracts'],
  cache: [],
  delivery: ['contracts', 'streaming'],
  'http-guard': ['contracts', 'cache'],
  telemetry: [],
  testkit: ['contracts', 'streaming', 'cache'],
};

/** Which services a service may import. */
const allowedServices: Readonly<Record<string, readonly string[]>> = {
  'service-kit': [],
  ingestion: ['service-kit'],
  extraction: ['service-kit'],
  summarization: ['service-kit'],
  publishing: ['service-kit'],
  console: ['service-kit'],
  quickwire: ['service-kit', 'ingestion', 'extraction', 'summarization', 'publishing', 'console'],
};

/** What streaming may know of the contracts: envelopes, ids, the shape of a stage; no news. */
const envelopes = [
  'EventAttributes',
  'EventId',
  'ReceiptId',
  'Stage',
  'extendTrail',
  'trailBegan',
  'deadLetterHeaders',
  'eventHeaders',
  'eventIdOf',
  'fromHeaders',
  'toHeaders',
];

const NETWORK =
  /^node:(http|https|http2|net|tls|dgram|dns)\b|^(undici|fastify|kafkajs|ioredis|lmdb)\b/;

const root = fileURLToPath(new URL('../..', import.meta.url));

interface Import {
  readonly file: string;
  readonly from: string;
  /** Names as they are exported there. */
  readonly names: readonly string[];
}

const STATEMENT =
  /(?:^|\n)\s*(?:import|export)\s+(?:type\s+)?(?:([^'";]*?)\s+from\s+)?['"]([^'"\n]+)['"]/g;
const DYNAMIC = /\bimport\(\s*['"]([^'"\n]+)['"]/g;

const namesIn = (clause: string): readonly string[] =>
  (/\{([^}]*)\}/.exec(clause)?.[1] ?? (clause.includes('*') ? '*' : ''))
    .split(',')
    .map((name) =>
      name
        .trim()
        .replace(/^type\s+/, '')
        .replace(/\s+as\s+.*$/, ''),
    )
    .filter(Boolean);

const importsOf = (file: string): readonly Import[] => {
  const text = readFileSync(root + file, 'utf8').replace(/\/\*[\s\S]*?\*\//g, '');
  return [
    ...[...text.matchAll(STATEMENT)].map(([, clause = '', from = '']) => ({
      file,
      from,
      names: namesIn(clause),
    })),
    ...[...text.matchAll(DYNAMIC)].map(([, from = '']) => ({ file, from, names: ['*'] })),
  ];
};

const importsUnder = (folder: string): readonly Import[] =>
  globSync(`${folder}/src/**/*.ts`, { cwd: root })
    .filter((file) => !file.endsWith('.d.ts'))
    .flatMap(importsOf);

const isTest = ({ file }: Import): boolean => file.endsWith('.test.ts');
const own = (from: string): string | undefined => /^@quickwire\/([^/]+)/.exec(from)?.[1];
const tell = ({ file, from }: Import): string => `${file} imports ${from}`;

const foldersIn = (folder: string): readonly string[] =>
  globSync(`${folder}/*/package.json`, { cwd: root }).map((path) => path.split(/[\\/]/)[1] ?? '');

describe('the imports are found', () => {
  it('in statements of every kind', () => {
    const found = importsUnder('libs/streaming');
    expect(found).toContainEqual(
      expect.objectContaining({ from: '@quickwire/contracts', names: ['deadLetterHeaders'] }),
    );
    expect(found.length).toBeGreaterThan(20);
  });
});

describe.each(foldersIn('libs'))('libs/%s', (lib) => {
  const imports = importsUnder(`libs/${lib}`);
  const shipped = imports.filter((one) => !isTest(one));

  it('has its place in the table', () => {
    expect(Object.keys(allowed)).toContain(lib);
  });

  it('imports only the libraries below it', () => {
    const may = [lib, ...(allowed[lib] ?? []), 'testkit'];
    const strays = imports.filter((one) => {
      const name = own(one.from);
      if (name === undefined || name === lib) return false;
      return !may.includes(name) || (name === 'testkit' && !isTest(one));
    });
    expect(strays.map(tell)).toEqual([]);
  });

  it('knows no service and no Nest', () => {
    const strays = imports.filter(({ from }) => /^@nestjs\/|(^|\/)services\//.test(from));
    expect(strays.map(tell)).toEqual([]);
  });

  it('reaches into no other package by path', () => {
    const strays = shipped.filter(
      ({ file, from }) =>
        from.startsWith('.') &&
        !new URL(from, `file:///${file}`).pathname.startsWith(`/libs/${lib}/`),
    );
    expect(strays.map(tell)).toEqual([]);
  });
});

describe.each(['language', 'wires', 'quicklook'])('libs/%s', (lib) => {
  it('knows no log, no cache and no network', () => {
    const strays = importsUnder(`libs/${lib}`).filter(({ from }) => NETWORK.test(from));
    expect(strays.map(tell)).toEqual([]);
  });
});

describe('libs/streaming', () => {
  it('knows nothing of news', () => {
    const strays = importsUnder('libs/streaming')
      .filter((one) => !isTest(one) && own(one.from) === 'contracts')
      .flatMap(({ file, names }) =>
        names.filter((name) => !envelopes.includes(name)).map((name) => `${file} imports ${name}`),
      );
    expect(strays).toEqual([]);
  });
});

describe.each(foldersIn('services'))('services/%s', (service) => {
  it('imports libraries and the services below it', () => {
    const may = [service, ...Object.keys(allowed), ...(allowedServices[service] ?? [])];
    const strays = importsUnder(`services/${service}`).filter((one) => {
      const name = own(one.from);
      return name !== undefined && (!may.includes(name) || (name === 'testkit' && !isTest(one)));
    });
    expect(strays.map(tell)).toEqual([]);
  });
});
