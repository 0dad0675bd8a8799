import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { extractionRoutes, extractionWith } from '@quickwire/extraction';
import { parseFeeds } from '@quickwire/feeds';
import type { Route } from '@quickwire/http-guard';
import { configureDoor, IngestionModule, ingestionRoutes } from '@quickwire/ingestion';
import {
  openViews,
  PublishingModule,
  publishingRoutes,
  publishingStage,
} from '@quickwire/publishing';
import {
  healthRoutes,
  openPlatform,
  type Platform,
  PlatformConfig,
  readConfig,
  type Service,
  type ServiceOptions,
  startService,
} from '@quickwire/service-kit';
import { summarizationWith } from '@quickwire/summarization';
import { Validator } from '@seriousme/openapi-schema-validator';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';

const read = (): Promise<string> =>
  readFile(new URL('../../docs/openapi.yaml', import.meta.url), 'utf8');

describe('docs/openapi.yaml', () => {
  it('is a valid OpenAPI 3.1 document', async () => {
    const validator = new Validator();
    const { valid, errors } = await validator.validate(await read());
    expect(errors).toBeUndefined();
    expect(valid).toBe(true);
    expect(validator.version).toBe('3.1');
  });

  it('refers to nothing that is not in it', async () => {
    const text = await read();
    const document = parse(text) as Record<string, unknown>;
    for (const [, path = ''] of text.matchAll(/\$ref: "#\/([^"]+)"/g)) {
      const found = path
        .split('/')
        .reduce<unknown>((at, key) => (at as Record<string, unknown>)?.[key], document);
      expect(found, path).toBeDefined();
    }
  });
});

type Parts = Pick<ServiceOptions, 'modules' | 'stages' | 'configure'>;

const services: readonly (readonly [
  name: string,
  routes: readonly Route[],
  parts: (platform: Platform) => Promise<Parts>,
])[] = [
  [
    'ingestion',
    ingestionRoutes,
    async () => ({
      modules: [IngestionModule.register({ feeds: parseFeeds('desk=a-key') })],
      stages: [],
      configure: configureDoor,
    }),
  ],
  [
    'extraction',
    extractionRoutes,
    async () => {
      const { module, stage } = extractionWith('open');
      return { modules: [module], stages: [stage] };
    },
  ],
  [
    'summarization',
    [],
    async () => {
      const { module, stage } = summarizationWith();
      return { modules: [module], stages: [stage] };
    },
  ],
  [
    'publishing',
    publishingRoutes,
    async (platform) => ({
      modules: [
        PublishingModule.register(await openViews(platform), {
          feed: 'desk',
          curl: '',
        }),
      ],
      stages: [publishingStage],
    }),
  ],
];

/** As Fastify writes what OpenAPI writes `/v1/packages/{id}`. */
const served = ({ method, path }: Route): string => `${method} ${path.replace(/{(\w+)}/g, ':$1')}`;

describe.each(services)('the service %s', (name, own, partsOf) => {
  const declared = [...own, ...healthRoutes];
  const found = new Set<string>();
  let directory: string;
  let service: Service;

  beforeAll(async () => {
    directory = await mkdtemp(join(tmpdir(), `quickwire-routes-${name}-`));
    const env = { PORT: '0', LOG_LEVEL: 'silent', QUICKWIRE_DATA_DIR: directory };
    const platform = await openPlatform(name, readConfig(PlatformConfig, env));
    const parts = await partsOf(platform);
    service = await startService({
      ...parts,
      platform,
      configure: (server) => {
        parts.configure?.(server);
        server.addHook('onRoute', ({ method, url }) => {
          // Fastify gives every GET a HEAD.
          for (const one of [method].flat()) if (one !== 'HEAD') found.add(`${one} ${url}`);
        });
      },
    });
  });
  afterAll(async () => {
    await service.close();
    await rm(directory, { recursive: true });
  });

  it('serves the routes that it declares, and no others', () => {
    expect([...found].sort()).toEqual(declared.map(served).sort());
  });

  it('answers JSON as declared', async () => {
    const plain = declared.filter(({ method, path }) => method === 'GET' && !path.includes('{'));
    for (const { path, answers } of plain) {
      if (!answers.some(({ content }) => content?.['application/json'])) continue;
      const response = await fetch(service.origin + path);
      const schema = answers.find(({ status }) => status === response.status)?.content?.[
        'application/json'
      ];
      expect(schema?.safeParse(await response.json()).error, path).toBeUndefined();
      expect(schema, `${path} answers ${response.status}`).toBeDefined();
    }
  });
});
