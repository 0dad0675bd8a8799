import { describe, expect, it } from 'vitest';
import { testIo } from '../../test/test-io.ts';
import type { Engines } from './engines.ts';
import { run } from './program.ts';

const noEngines = async (): Promise<Engines> => {
  throw new Error('not needed here');
};

const call = async (...args: string[]) => {
  const world = testIo();
  return { code: await run(args, world.io, noEngines), ...world };
};

describe('the command line', () => {
  it('explains itself and its exit codes', async () => {
    const { code, outs } = await call('--help');
    expect(code).toBe(0);
    for (const word of ['look', 'push', 'tail', 'ledger', 'redrive', 'key', 'feeds', 'Exit codes'])
      expect(outs.join('\n')).toContain(word);
  });

  it.each([
    [[]],
    [['lokk', 'story.xml']],
    [['look']],
    [['push']],
    [['look', 'a.xml', '--jsn']],
    [['push', 'a.xml', '--to', 'localhost:8787']],
    [['redrive', '--stage', 'extraction', '--all', '--from', 'http://127.0.0.1:8787']],
    [['ledger', '--to', 'http://127.0.0.1:8787']],
    [['push', 'a.xml', '--feed', 'My Desk']],
    [['feeds']],
    [['feeds', 'check']],
  ])('ends with 2 when it is given wrongly: %j', async (args) => {
    const { code, errs } = await call(...args);
    expect(code).toBe(2);
    expect(errs.join('')).not.toBe('');
  });

  it('tells a wrong option in one line', async () => {
    const { errs } = await call('look', 'a.xml', '--jsn');
    expect(errs).toEqual(["quickwire: unknown option '--jsn'"]);
  });

  it('tells an unknown command where the others are listed', async () => {
    const { errs } = await call('loook');
    expect(errs).toEqual(["quickwire: unknown command 'loook'; --help lists those that there are"]);
  });

  it.each([[['ledger']], [['tail']], [['push', '-', '--key', 'k']]])(
    'ends with 3 and one line when the server is away: %j',
    async (args) => {
      const { code, errs } = await call(...args);
      expect(code).toBe(3);
      expect(errs).toEqual([
        'quickwire: cannot reach http://127.0.0.1:8787: connection refused; "npm start" starts Quickwire',
      ]);
    },
  );
});
