import type { UsablePackage } from '@quickwire/contracts';
import { fails, type LanguageModel, says, startLanguageModel } from '@quickwire/testkit';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type QuickwireProcess, startQuickwire } from './quickwire-process.ts';

// The rules draw no line from so long a sentence.
const TREATY = `Tora Lindqvar, who has led Larksund since 2019, quietly signed the harbour treaty on Tuesday, ending a dispute over ${'nets and '.repeat(35)}boats.`;
const LINE = 'Tora Lindqvar quietly signed the harbour treaty on Tuesday';

let model: LanguageModel;
let qw: QuickwireProcess;
beforeAll(async () => {
  model = await startLanguageModel();
  model.behave(says({ bullets: [{ text: LINE, evidence: TREATY }] }));
  qw = await startQuickwire({ QUICKWIRE_LLM_URL: model.url, QUICKWIRE_LLM_MODEL: 'org/tiny:1' });
});
afterAll(async () => {
  await qw?.end('SIGTERM');
  await model?.close();
});

const publish = async (uri: string, rest = {}): Promise<UsablePackage> => {
  const wire = { uri, pubstatus: 'usable', headline: 'Treaty signed', body_text: TREATY, ...rest };
  const { body } = await qw.push(wire);
  return (await qw.packageOf(body['storyId'])) as unknown as UsablePackage;
};

test('the process publishes the line of a model beside the rules, and counts the call', async () => {
  const { quickLook } = await publish('urn:test:treaty');
  expect(quickLook.bullets).toContainEqual(
    expect.objectContaining({ text: LINE, method: 'language-model' }),
  );
  expect(quickLook.provenance.model).toBe('org/tiny:1');
  const metrics = await (await qw.get('/metrics')).text();
  expect(metrics).toMatch(/quickwire_language_model_calls_total\{outcome="ok",[^}]*\} 1\n/);
});

test('the process publishes by the rules alone what a failing model is asked about', async () => {
  model.behave(fails(500));
  const asked = model.requests.length;
  const { quickLook } = await publish('urn:test:other', { body_text: `${TREATY} It rained.` });
  expect(model.requests.length).toBe(asked + 1);
  expect(quickLook.bullets.map(({ method }) => method)).not.toContain('language-model');
  expect(quickLook.provenance.model).toBe(undefined);
});
