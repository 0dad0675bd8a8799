import { expect, test } from 'vitest';
import { ConfigError, PlatformConfig, readConfig } from './config.ts';

const port = 'set it to a whole number from 0 to 65535';
const pairs = 'set it to host:port pairs parted by commas, as in kafka-1:9092,kafka-2:9092';

test.each([
  ['PORT', 'abc', port],
  ['PORT', '99999', port],
  ['PORT', '8788.5', port],
  ['LOG_LEVEL', 'loud', 'set it to one of fatal, error, warn, info, debug, trace, silent'],
  ['KAFKA_BROKERS', 'nonsense', pairs],
  ['KAFKA_BROKERS', 'kafka:9092,other:99999', pairs],
  ['KAFKA_BROKERS', ',', pairs],
  ['REDIS_URL', 'http://here', 'set it to a redis:// or rediss:// address'],
  ['QUICKWIRE_READY_LAG_S', '0', 'set it to a number from 1 to 86400'],
])('%s=%s is refused in one line with the value and what to set', (name, value, advice) => {
  const read = () => readConfig(PlatformConfig, { [name]: value });
  expect(read).toThrow(ConfigError);
  expect(read).toThrow(
    new ConfigError(
      `settings are wrong; correct them and start again\n  ${name} is ${value}; ${advice}`,
    ),
  );
});

test('every wrong setting is told at once, and none with a password in it', () => {
  const env = { PORT: 'x', REDIS_URL: 'http://me:hush@here' };
  expect(() => readConfig(PlatformConfig, env)).toThrow(
    /PORT is x; .*\n {2}REDIS_URL is not right; /,
  );
});

test('brokers are read as they are written', () => {
  const { KAFKA_BROKERS } = readConfig(PlatformConfig, { KAFKA_BROKERS: 'a:1, [::1]:9092' });
  expect(KAFKA_BROKERS).toEqual(['a:1', '[::1]:9092']);
});
