import { globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { allTopics, deadLetterHeaders, pipeline } from '@quickwire/contracts';
import { extractionRoutes } from '@quickwire/extraction';
import { ingestionRoutes } from '@quickwire/ingestion';
import { publishingRoutes } from '@quickwire/publishing';
import { healthRoutes } from '@quickwire/service-kit';
import {
  cacheMetrics,
  checkMetrics,
  createMetrics,
  feedMetrics,
  ledgerMetrics,
  pollMetrics,
  refusalMetrics,
  stageMetrics,
} from '@quickwire/telemetry';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';

const root = fileURLToPath(new URL('../..', import.meta.url));
const read = (path: string): string => readFileSync(join(root, path), 'utf8');

const folder = 'docs/runbooks';
const pages = globSync(`${folder}/*.md`, { cwd: root })
  .map((path) => path.replaceAll('\\', '/'))
  .filter((path) => basename(path) !== 'README.md');

interface Rule {
  readonly alert: string;
  readonly expr: string;
  readonly annotations: { readonly runbook: string; readonly summary: string };
}
const rules = (
  parse(read('infra/prometheus/alerts.yaml')) as { groups: readonly { rules: readonly Rule[] }[] }
).groups.flatMap((group) => group.rules);

/** All that matches, each once. */
const all = (text: string, pattern: RegExp): readonly string[] => [
  ...new Set([...text.matchAll(pattern)].map((match) => match[1] ?? match[0])),
];

const metricNames = async (): Promise<ReadonlySet<string>> => {
  const registry = createMetrics('test');
  stageMetrics(registry, new Map());
  cacheMetrics(registry, { stats: () => ({ hits: 0, misses: 0, failures: 0 }) });
  checkMetrics(registry, []);
  refusalMetrics(registry);
  ledgerMetrics(registry, () => ({ standing: {}, outOfBalance: 0 }));
  pollMetrics(registry, new Map());
  feedMetrics(registry, { quiet: () => [], isFileInUse: () => true });
  const metrics = await registry.getMetricsAsJSON();
  return new Set(
    metrics.flatMap(({ name, type }) =>
      String(type) === 'histogram'
        ? [name, `${name}_bucket`, `${name}_sum`, `${name}_count`]
        : [name],
    ),
  );
};

/** The settings of the table in the README. */
const settings = new Set(
  all(read('README.md'), /^\| (`[A-Z_]+`.*?) \|/gm).flatMap((cell) => all(cell, /`([A-Z_]+)`/g)),
);

const routes = [...ingestionRoutes, ...extractionRoutes, ...publishingRoutes, ...healthRoutes];
const composeServices = Object.keys(
  (parse(read('docker-compose.yml')) as { services: object }).services,
);
const cliCommands = all(read('services/quickwire/src/cli/program.ts'), /\.command\('(\w+)'\)/g);

/** The text of all sources, where a message that a page quotes must stand. */
const sources = globSync(['libs/*/src/**/*.ts', 'services/*/src/**/*.ts'], { cwd: root })
  .filter((path) => !path.endsWith('.test.ts'))
  .map(read)
  .join('\n');

const commandsOf = (page: string): readonly string[] =>
  [...page.matchAll(/^ *```sh\n([\s\S]*?)^ *```/gm)].flatMap(([, block = '']) =>
    block
      .split('\n')
      .map((line) => line.trim())
      .filter(Boolean),
  );

/** What is wrong with a command; undefined when it is one that there is. */
const faultOf = (command: string): string | undefined => {
  const [program, first = '', ...rest] = command.split(/\s+/);
  if (program === 'npx')
    return first === 'quickwire' && cliCommands.includes(rest[0] ?? '') ? undefined : command;
  if (program === 'docker') {
    const [action, ...words] = rest;
    const known = ['ps', 'logs', 'exec', 'restart', 'up'].includes(action ?? '');
    const named = words.filter((word) => /^[a-z]+$/.test(word));
    const services = action === 'exec' ? named.slice(0, 1) : named;
    const scaled = all(command, /--scale (\w+)=/g);
    const strangers = [...services, ...scaled].filter((name) => !composeServices.includes(name));
    return first === 'compose' && known && strangers.length === 0 ? undefined : command;
  }
  return ['curl', 'df', 'du'].includes(program ?? '') ? undefined : command;
};

/** Whether a path is one of a declared route. */
const isRoute = (path: string): boolean =>
  routes.some((route) => new RegExp(`^${route.path.replace(/{\w+}/g, '[^/]+')}$`).test(path));

const isRequest = (text: string): boolean => /^(GET|POST) /.test(text);

describe('the alerts', () => {
  it('each have a page of their name, and each page has an alert', () => {
    expect(rules.map(({ annotations }) => annotations.runbook).sort()).toEqual([...pages].sort());
    for (const { alert, annotations } of rules)
      expect(read(annotations.runbook), alert).toMatch(new RegExp(`^# ${alert}\n`));
  });

  it('ask for metrics that there are', async () => {
    const names = await metricNames();
    for (const { alert, expr } of rules) {
      const asked = all(expr, /\b(quickwire_\w+)/g);
      expect(asked.length, alert).toBeGreaterThan(0);
      expect(
        asked.filter((name) => !names.has(name)),
        alert,
      ).toEqual([]);
    }
  });

  it('are all in the list of pages', () => {
    const list = read(`${folder}/README.md`);
    for (const { alert, annotations } of rules)
      expect(list).toContain(`[${alert}](${basename(annotations.runbook)})`);
  });
});

describe.each([...pages, `${folder}/README.md`])('%s', (path) => {
  const page = read(path);

  it('names metrics, settings and routes that there are', async () => {
    const names = await metricNames();
    expect(all(page, /\b(quickwire_\w+)/g).filter((name) => !names.has(name))).toEqual([]);
    const named = all(page, /\b((?:KAFKA|REDIS|QUICKWIRE)_[A-Z_]+|PORT|HOST)\b/g);
    expect(named.filter((name) => !settings.has(name))).toEqual([]);
    const paths = [
      ...all(page, /\b(?:GET|POST) (\/[\w/{}-]*)/g),
      ...all(page, /http:\/\/127\.0\.0\.1:\d+(\/[\w/]+)/g),
    ];
    expect(paths.filter((one) => !isRoute(one))).toEqual([]);
  });

  it('names topics, groups, headers and files that there are', () => {
    const topics = allTopics().map(({ name }) => name);
    expect(all(page, /\b([a-z]+\.dead-letters)\b/g).filter((one) => !topics.includes(one))).toEqual(
      [],
    );
    const groups = Object.values(pipeline.stages).map(({ group }) => group);
    expect(all(page, /--group (\S+)/g).filter((one) => !groups.includes(one))).toEqual([]);
    const headers: readonly string[] = Object.values(deadLetterHeaders);
    expect(all(page, /\b(qw_\w+)/g).filter((one) => !headers.includes(one))).toEqual([]);
    for (const sample of all(page, /\b(samples\/\S+)/g)) expect(read(sample)).toBeTruthy();
  });

  it('gives commands that there are', () => {
    const commands = commandsOf(page);
    expect(commands.length).toBeGreaterThan(0);
    expect(commands.flatMap((command) => faultOf(command) ?? [])).toEqual([]);
  });

  it('quotes what services say as they say it', () => {
    const prose = page.replace(/```[\s\S]*?```/g, '');
    const inline = all(prose, /`([^`\n]+)`/g).filter((one) => / /.test(one) && !isRequest(one));
    const quoted = [...all(page, /^> (.+)$/gm), ...inline];
    expect(quoted.filter((line) => !sources.includes(line))).toEqual([]);
  });
});

describe.each(pages)('%s', (path) => {
  it('says what it means for readers, how to see it, what to do and when it is over', () => {
    expect(all(read(path), /^## (.+)$/gm)).toEqual([
      'What it means for readers',
      'How to see it',
      'What to do',
      'How to know that it is over',
    ]);
  });
});

describe('what a service says of itself', () => {
  it('points to pages that there are', () => {
    const named = all(sources, /\b(docs\/runbooks\/[\w-]+\.md)/g);
    expect(named.length).toBeGreaterThanOrEqual(5);
    expect(named.filter((page) => !pages.includes(page))).toEqual([]);
  });
});
