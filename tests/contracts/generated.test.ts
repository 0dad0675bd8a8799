import { readFile } from 'node:fs/promises';
import { Parser } from '@asyncapi/parser';
import { topics } from '@quickwire/contracts';
import { describe, expect, it } from 'vitest';
import { replaceTopologyTable } from '../../scripts/generate/topology-table.ts';
import { staleFiles } from '../../scripts/generate.ts';

const asyncApi = (): Promise<string> =>
  readFile(new URL('../../docs/asyncapi.yaml', import.meta.url), 'utf8');

describe('generated files', () => {
  it('are as the topology says; "npm run generate" makes them so', async () => {
    expect(await staleFiles()).toEqual([]);
  });

  it('a table without its markers is an error, not a silent pass', () => {
    expect(() => replaceTopologyTable('# Quickwire\n')).toThrow(/lacks the lines/);
  });

  it('the table replaces what is between the markers and nothing else', () => {
    const made = replaceTopologyTable('a\n<!-- topology -->\nold\n<!-- /topology -->\nb\n');
    expect(made).toMatch(/^a\n<!-- topology -->\n\| Topic /);
    expect(made).toMatch(/\n<!-- \/topology -->\nb\n$/);
    expect(made).not.toContain('old');
    for (const name of Object.keys(topics)) expect(made).toContain(`\`${name}\``);
  });
});

describe('docs/asyncapi.yaml', () => {
  it('is a valid AsyncAPI document', async () => {
    const { document, diagnostics } = await new Parser().parse(await asyncApi());
    const errors = diagnostics.filter((diagnostic) => diagnostic.severity === 0);
    expect(errors.map(({ message, path }) => `${path.join('.')}: ${message}`)).toEqual([]);
    expect(document?.version()).toBe('3.0.0');
  });

  it('gives every topic of events a channel with a payload that is more than empty', async () => {
    const { document } = await new Parser().parse(await asyncApi());
    for (const [name, topic] of Object.entries(topics)) {
      const messages = document?.channels().get(name)?.messages().all() ?? [];
      expect(messages.map((message) => message.name())).toEqual([topic.type]);
      const payload = messages[0]?.payload()?.json() as { properties?: object; anyOf?: object };
      expect(
        payload.properties ?? payload.anyOf ?? (payload as { oneOf?: object }).oneOf,
      ).toBeTruthy();
    }
  });
});
