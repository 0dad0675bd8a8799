import { expect, test } from 'vitest';
import { feedInstant } from './feed-date.ts';

test.each([
  ['Tue, 10 Mar 2026 09:15:00 GMT', '2026-03-10T09:15:00Z'],
  ['Tue, 10 Mar 26 09:15 EST', '2026-03-10T14:15:00Z'],
  ['10 Mar 99 09:15:00 +0100', '1999-03-10T08:15:00Z'],
  ['03 Apr 02 1500 GMT', '2002-04-03T15:00:00Z'],
  ['Seg, 24 Set 2018 19:42:40 -0300', '2018-09-24T22:42:40Z'],
  ['Di, 10. März 2026 09:15 MEZ', '2026-03-10T08:15:00Z'],
  ['Tue, 10 Mar 2026 13:05:00 +0100 (CET)', '2026-03-10T12:05:00Z'],
  ['Mar 10, 2026 9:05', '2026-03-10T09:05:00Z'],
  ['Tue Mar 10 09:15:00 2026', '2026-03-10T09:15:00Z'],
  ['2026-03-10T09:15:00.250+01:00', '2026-03-10T08:15:00Z'],
  ['2026-03-10 09:15 PDT', '2026-03-10T16:15:00Z'],
  ['2026-03-10', '2026-03-10T00:00:00Z'],
  ['20260310T0915Z', '2026-03-10T09:15:00Z'],
])('%s is %s', (date, instant) => {
  expect(feedInstant(date)).toBe(instant);
});

test.each([
  'the day after market day',
  '30 Feb 2026 10:00 GMT',
  '2026-13-01',
  '10 Mar 2026 25:00 GMT',
  '10 Mar 2026 10:00 XYZ',
  '7',
  '',
  '1'.repeat(200),
])('%s is no date', (date) => {
  expect(feedInstant(date)).toBeUndefined();
});
