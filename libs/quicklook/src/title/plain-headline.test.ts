import { expect, test } from 'vitest';
import { plainHeadline } from './plain-headline.ts';

const plain = (headline: string, text = '') => plainHeadline({ headline, text });

test.each([
  'UPDATE 2-Rain falls on hills',
  'UPDATE 1 Rain falls on hills',
  'WRAPUP 1-Rain falls on hills',
  'RPT-UPDATE 3-Rain falls on hills',
  'REFILE-Rain falls on hills',
  'CORRECTED-Rain falls on hills (April 3)',
  'EXCLUSIVE: Rain falls on hills',
  'Exclusive-Rain falls on hills',
  'BREAKING: Rain falls on hills',
  'BREAKING NEWS - Rain falls on hills',
  'Live: Rain falls on hills',
  'FACTBOX-Rain falls on hills',
  '(Reuters) - Rain falls on hills',
  'LEAD 2: Rain falls on hills',
  'Soccer-Rain falls on hills',
  'BC-Rain falls on hills, 2nd Ld-Writethru',
  'Rain falls on hills (1st Ld-Writethru)',
  'Rain falls on hills | Tarn Herald',
  'Rain  falls\non hills',
  'LEAD: rain falls on hills',
  'LIVE-Rain falls on hills',
  'PM--Rain falls on hills',
])('%j is “Rain falls on hills”', (headline) => {
  expect(plain(headline)).toBe('Rain falls on hills');
});

test.each([
  'Rain falls on hills - sources',
  'ANALYSIS: Rain falls on hills',
  'Live music returns to Tarn',
  'Flash-flood kills nine',
  'Update of the law fails',
  'Watch makers close (again)',
  'Rain falls in May (maybe)',
  'Live-Aid singer dies',
  'Urgent-Care clinics close',
  'PM-Modi talks open',
  'AM-Radio host dies',
])('%j stays', (headline) => {
  expect(plain(headline)).toBe(headline);
});

test('a headline in capitals is set as a title, its abbreviations and names as the text has them', () => {
  expect(plain('STORM HITS NORTH OF TARN; NINE DEAD')).toBe('Storm Hits North of Tarn; Nine Dead');
  expect(plain('FLASH-FLOOD KILLS NINE')).toBe('Flash-Flood Kills Nine');
  expect(plain('EU AND TNB TALK TO MCCALL', 'The TNB met Ian McCall.')).toBe(
    'EU and TNB Talk to McCall',
  );
  expect(plain('UPDATE 2-BANK CUTS RATES')).toBe('Bank Cuts Rates');
  expect(plain('NATO')).toBe('NATO');
  expect(plain('MCDONALD AND O’BRIEN MEET AT NINE O’CLOCK')).toBe(
    'McDonald and O’Brien Meet at Nine O’clock',
  );
});

test('a score behind a lead is no label', () => {
  expect(plain('LEAD 82-75 AT HALF FOR MOSS')).toBe('Lead 82-75 at Half for Moss');
  expect(plain('LEAD 2-Nine die in Tarn')).toBe('Nine die in Tarn');
});

test('a word with capitals of its own keeps its first letter small behind a label', () => {
  expect(plain('EXCLUSIVE: iPhone sales fall')).toBe('iPhone sales fall');
});
