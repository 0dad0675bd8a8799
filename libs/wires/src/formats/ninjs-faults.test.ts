import { describe, expect, test } from 'vitest';
import { errorOf, read } from '../../test/read.ts';

describe('ninjs faults', () => {
  test.each([
    [{ uri: undefined }, '/uri'],
    [{ uri: 7 }, '/uri'],
    [{ uri: '' }, '/uri'],
    [{ headlines: 7 }, '/headlines'],
    [{ bodies: [{ role: 'main' }] }, '/bodies/0/value'],
    [{ body_text: ['x'] }, '/body_text'],
    [{ versioncreated: 'yesterday' }, '/versioncreated'],
    [{ embargoed: '2026-03-02T05:00:00' }, '/embargoed'],
    [{ pubstatus: 'maybe' }, '/pubstatus'],
    [{ pubStatus: 'constructor' }, '/pubStatus'],
    [{ urgency: 12 }, '/urgency'],
    [{ language: 'e n' }, '/language'],
    [{ people: 'Elin' }, '/people'],
    [{ people: [{ rel: 'about' }] }, '/people/0'],
    [{ associations: [7] }, '/associations/0'],
    [{ headline: undefined }, ''],
    [{ PubStatus: 'canceled' }, '/PubStatus'],
    [{ pub_status: 'canceled' }, '/pub_status'],
    [{ Embargoed: '2026-03-02T05:00:00Z' }, '/Embargoed'],
    [{ pubStatus: 'usable', pubstatus: 'canceled' }, '/pubstatus'],
    [{ embargoed: '2026-03-02T05:00:00Z', embargoedUntil: '2026-03-03T05:00:00Z' }, '/embargoed'],
  ])('points at the field at fault: %j', (rest, pointer) => {
    const error = errorOf({ uri: 'u', headline: 'h', ...rest });
    expect(error.code).toBe('BAD_FIELD');
    expect(error.errors.map((fault) => fault.pointer)).toContain(pointer);
  });

  test.each([
    [{ body_xhtml: '<i>'.repeat(1000) }, 'TOO_DEEP', '/body_xhtml'],
    [
      { bodies: [{ contentType: 'text/html', value: 'x'.repeat(2_000_001) }] },
      'TOO_LARGE',
      '/bodies/0/value',
    ],
  ])('points at markup past the caps: %#', (rest, code, pointer) => {
    const error = errorOf({ uri: 'u', headline: 'h', ...rest });
    expect([error.code, error.errors[0]?.pointer]).toEqual([code, pointer]);
  });

  test('a status under one spelling counts where another is empty', () => {
    const said = { uri: 'u', headline: 'h', pubStatus: '', pubstatus: 'canceled' };
    expect(read(said).pubStatus).toBe('canceled');
    const address = 'http://cv.iptc.org/newscodes/pubstatusg2/canceled';
    expect(read({ uri: 'u', pubstatus: address }).pubStatus).toBe('canceled');
  });

  test.each([
    [{ items: [{ uri: 'u', headline: 'h' }] }, /send what is in \/items by itself/],
    [{ data: { uri: 'u', headline: 'h' } }, /send what is in \/data by itself/],
    ['{"uri":"u","headline":"h"}\n{"uri":"v","headline":"h"}', /send several items as a list/],
  ])('says how to send items that something is around: %j', (wire, detail) => {
    expect(errorOf(wire).detail).toMatch(detail);
  });

  test('names all faults at once, and what was found', () => {
    const { errors, detail } = errorOf({ headline: 'h', urgency: 'high', byline: 3 });
    expect(errors.map((fault) => fault.pointer)).toEqual(['/uri', '/urgency', '/byline']);
    expect(detail).toContain('/urgency has to be a whole number from 1 to 9; it is "high"');
  });
});

test('of faults without end the first hundred are told', () => {
  const associations = Array.from({ length: 200_000 }, () => 0);
  expect(errorOf({ uri: 'u', headline: 'h', associations }).errors).toHaveLength(100);
});
