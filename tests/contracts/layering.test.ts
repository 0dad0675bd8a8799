import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type Import, importsUnder, root } from './imports.ts';

/** Which libraries of the project each library may import. A new arrow is drawn here first. */
const allowed: Readonly<Record<string, readonly string[]>> = {
  contracts: [],
  wires: ['contracts'],
  language: ['contracts'],
  quicklook: ['contracts', 'language'],
  'near-duplicates': ['contracts'],
  streaming: ['contracts'],
  cache: [],
  delivery: ['contracts', 'streaming'],
  'http-guard': ['contracts', 'cache'],
  feeds: ['contracts', 'http-guard'],
  outgoing: [],
  telemetry: [],
  testkit: [],
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

/** What streaming may know of the contracts: envelopes, ids, dead letters, the shape of a stage; no news. */
const envelopes = [
  'DEAD_LETTERS_KEPT_MS',
  'letterNameOf',
  'stageOfLetter',
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

const isTest = ({ file }: Import): boolean => file.endsWith('.test.ts');
const own = (from: string): string | undefined => /^@quickwire\/([^/]+)/.exec(from)?.[1];
const tell = ({ file, from }: Import): string => `${file} imports ${from}`;

const foldersIn = (folder: string): readonly string[] =>
  globSync(`${folder}/*/package.json`, { cwd: root }).map((path) => path.split(/[\\/]/)[1] ?? '');

describe('the imports are found', () => {
  it('in statements of every kind', () => {
    const found = importsUnder('libs/streaming/src');
    expect(found).toContainEqual(
      expect.objectContaining({ from: '@quickwire/contracts', names: ['deadLetterHeaders'] }),
    );
    expect(found.length).toBeGreaterThan(20);
  });
});

describe.each(foldersIn('libs'))('libs/%s', (lib) => {
  const imports = importsUnder(`libs/${lib}/src`);
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

describe.each(['language', 'wires', 'quicklook', 'near-duplicates'])('libs/%s', (lib) => {
  it('knows no log, no cache and no network', () => {
    const strays = importsUnder(`libs/${lib}/src`).filter(({ from }) => NETWORK.test(from));
    expect(strays.map(tell)).toEqual([]);
  });
});

describe('libs/streaming', () => {
  it('knows nothing of news', () => {
    const strays = importsUnder('libs/streaming/src')
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
    const strays = importsUnder(`services/${service}/src`).filter((one) => {
      const name = own(one.from);
      return name !== undefined && (!may.includes(name) || (name === 'testkit' && !isTest(one)));
    });
    expect(strays.map(tell)).toEqual([]);
  });
});

interface Manifest {
  readonly name: string;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
  readonly peerDependencies?: Readonly<Record<string, string>>;
  readonly peerDependenciesMeta?: Readonly<Record<string, { readonly optional?: boolean }>>;
}

const readJson = <T>(path: string): T => JSON.parse(readFileSync(root + path, 'utf8')) as T;
const manifestOf = (folder: string): Manifest => readJson(`${folder}/package.json`);

/** The package that an import is from: `@nestjs/common/internal` is from `@nestjs/common`. */
const packageOf = (from: string): string =>
  from
    .split('/')
    .slice(0, from.startsWith('@') ? 2 : 1)
    .join('/');

/** What a package asks its user to install beside it. */
const peersOf = (name: string): readonly string[] => {
  const { peerDependencies = {}, peerDependenciesMeta = {} } = manifestOf(`node_modules/${name}`);
  return Object.keys(peerDependencies).filter((peer) => !peerDependenciesMeta[peer]?.optional);
};

const packages = ['libs', 'services'].flatMap((kind) =>
  foldersIn(kind).map((name) => `${kind}/${name}`),
);

/** What a package, its tests too, imports from others; by their names. */
const importsFromOthers = (folder: string): readonly Import[] =>
  importsUnder(folder)
    .filter(({ from }) => !/^(\.|node:)/.test(from))
    .map((one) => ({ ...one, from: packageOf(one.from) }))
    .filter(({ from }) => from !== manifestOf(folder).name);

describe.each([...packages, 'tests'])('%s', (folder) => {
  const { dependencies = {}, devDependencies = {} } = manifestOf(folder);
  const declared = Object.keys({ ...dependencies, ...devDependencies });
  const imports = importsFromOthers(folder);

  it('declares what it imports', () => {
    const shared = Object.keys(manifestOf('.').devDependencies ?? {});
    const strays = imports.filter(({ file, from }) => {
      const forTests = folder === 'tests' || /\.test\.ts$|\/test\//.test(file);
      return !declared.includes(from) && !(forTests && shared.includes(from));
    });
    expect(strays.map(tell)).toEqual([]);
  });

  it('imports what it declares, or needs it beside what it imports', () => {
    const used = new Set(imports.map(({ from }) => from));
    const beside = (one: string): readonly string[] => [`@types/${one}`, ...peersOf(one)];
    const needed = new Set([...used, ...[...used].flatMap(beside)]);
    expect(declared.filter((one) => !needed.has(one))).toEqual([]);
  });
});

describe.each(packages)('%s', (folder) => {
  it('is compiled behind the packages that it imports', () => {
    const { references = [] } = readJson<{ references?: { path: string }[] }>(
      `${folder}/tsconfig.json`,
    );
    const behind = references.map(({ path }) => `@quickwire/${path.split('/').at(-1)}`);
    const imported = importsFromOthers(folder)
      .filter((one) => one.file.startsWith(`${folder}/src/`) && !isTest(one))
      .map(({ from }) => from)
      .filter((from) => from.startsWith('@quickwire/'));
    expect(behind.sort()).toEqual([...new Set(imported)].sort());
  });
});
