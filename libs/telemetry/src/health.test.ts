import { describe, expect, it } from 'vitest';
import { type HealthCheck, runChecks } from './health.ts';

const checkOf = (name: string, check: HealthCheck['check']): HealthCheck => ({
  name,
  impact: `${name} impact`,
  action: `${name} action`,
  check,
});

const good = checkOf('good', async () => ({ ok: true, detail: 'answers' }));

describe('runChecks', () => {
  it('holds when each check holds, and gives impact and action beside', async () => {
    expect(await runChecks([good], { timeoutMs: 100 })).toEqual({
      ok: true,
      checks: [
        { name: 'good', ok: true, detail: 'answers', impact: 'good impact', action: 'good action' },
      ],
    });
  });

  it('passes on the figures of a check', async () => {
    const figures = { records: 3, seconds: 1.5 };
    const behind = checkOf('behind', async () => ({ ok: true, detail: '3 records', figures }));
    expect((await runChecks([behind], { timeoutMs: 100 })).checks[0]).toMatchObject({ figures });
  });

  it('holds without any check', async () => {
    expect(await runChecks([], { timeoutMs: 100 })).toEqual({ ok: true, checks: [] });
  });

  it('takes a rejection as a finding', async () => {
    const bad = checkOf('bad', async () => {
      throw new Error('connection refused');
    });
    const report = await runChecks([good, bad], { timeoutMs: 100 });
    expect(report.ok).toBe(false);
    expect(report.checks[1]).toMatchObject({ ok: false, detail: 'connection refused' });
  });

  it('takes a synchronous throw as a finding', async () => {
    const bad = checkOf('bad', () => {
      throw new Error('not configured');
    });
    const report = await runChecks([bad], { timeoutMs: 100 });
    expect(report.checks[0]).toMatchObject({ ok: false, detail: 'not configured' });
  });

  it('does not wait for a check that hangs', async () => {
    const hangs = checkOf('hangs', () => new Promise(() => {}));
    const report = await runChecks([hangs, good], { timeoutMs: 20 });
    expect(report.ok).toBe(false);
    expect(report.checks[0]).toMatchObject({ ok: false, detail: 'no answer within 20 ms' });
    expect(report.checks[1]).toMatchObject({ ok: true });
  });
});
