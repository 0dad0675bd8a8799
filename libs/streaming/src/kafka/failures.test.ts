import { expect, test } from 'vitest';
import { LogUnavailableError } from '../errors.ts';
import { CODES, refusalOf } from './failures.ts';

const part = { topic: 'wires.raw' };

test('a broker whose disk is full is named as such, with what to do', () => {
  const refusal = refusalOf(part, CODES.KAFKA_STORAGE_ERROR);
  expect(refusal).toBeInstanceOf(LogUnavailableError);
  expect(refusal.message).toMatch(/its disk \(KAFKA_STORAGE_ERROR\); free or add space/);
});

test('any other refusal says its name in Kafka', () => {
  expect(refusalOf(part, CODES.NOT_ENOUGH_REPLICAS).message).toContain('NOT_ENOUGH_REPLICAS');
});
