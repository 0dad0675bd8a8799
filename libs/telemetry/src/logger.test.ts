import { describe, expect, it } from 'vitest';
import { createLogger } from './logger.ts';

const collect = (level?: string) => {
  const lines: string[] = [];
  const logger = createLogger(
    { service: 'door', ...(level !== undefined && { level }) },
    { write: (line: string) => void lines.push(line) },
  );
  return { logger, lines, last: () => JSON.parse(lines.at(-1) ?? '{}') };
};

describe('a log line', () => {
  it('is one JSON object with service, level by name and ISO time', () => {
    const { logger, lines, last } = collect();
    logger.info({ storyId: 'abc' }, 'story received');
    expect(lines).toHaveLength(1);
    expect(last()).toMatchObject({
      service: 'door',
      level: 'info',
      storyId: 'abc',
      msg: 'story received',
    });
    expect(new Date(last().time).toISOString()).toBe(last().time);
  });

  it('shows no secret, at any depth a request is logged at', () => {
    const { logger, lines, last } = collect();
    logger.info({
      key: 'hush-1',
      password: 'hush-2',
      feed: { key: 'hush-3', name: 'desk' },
      headers: { 'set-cookie': 'hush-4' },
      req: { headers: { authorization: 'Bearer hush-5', cookie: 'hush-6', 'x-api-key': 'hush-7' } },
    });
    expect(lines.join('')).not.toContain('hush');
    expect(last().feed).toEqual({ key: '[redacted]', name: 'desk' });
  });

  it('leaves what was logged as it was', () => {
    const { logger } = collect();
    const feed = { key: 'hush' };
    logger.info({ feed });
    expect(feed.key).toBe('hush');
  });

  it('below the level is not written', () => {
    const { logger, lines } = collect('warn');
    logger.info('quiet');
    logger.warn('loud');
    expect(lines).toHaveLength(1);
  });
});
