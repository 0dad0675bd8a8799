import { expect, test } from 'vitest';
import { readingWith, verdict } from '../../test/prove.ts';
import { proofOf } from './proof.ts';
import { quotation } from './quotation.ts';

test.each([
  ['“The bridge is safe,” Orm said.', '“The bridge is safe,” Orm said'],
  ['Orm called it “a good day” for Larksund.', 'Orm called it “a good day” for Larksund'],
  ['"It is safe." Orm left the town on Monday.', 'Orm left the town on Monday'],
  [
    'Orm called it “safe”. Lind opened a bridge in Oslo. “It is,” Moe said. Police arrested Orm.',
    'Police arrested Orm',
  ],
  ['The workers’ union left Oslo. Orm left the town on Monday.', 'Orm left the town on Monday'],
  ['Orm called it ‘safe’ on Monday. Lind opened a bridge in Oslo.', 'Lind opened a bridge in Oslo'],
])('marks close, and nobody else is speaking: %s passes as %j', (text, line) => {
  expect(verdict(quotation, text, line)).toBeUndefined();
});

test.each([
  ['“The bridge is safe for all. Orm is proud of the town.', 'Orm is proud of the town'],
  ['“The bridge is safe,” Orm said.', '“The bridge is safe'],
  ['Orm (the mayor opened the bridge.', 'Orm (the mayor opened the bridge'],
  [
    'Orm told the town: ‘The hospital will close. Nurses will lose their jobs. It is sad.’',
    'Nurses will lose their jobs',
  ],
  [
    "Orm told the town: 'The hospital will close. Nurses will lose their jobs. It is sad.'",
    'Nurses will lose their jobs',
  ],
  [
    'Orm told the town: „The hospital will close. Nurses will lose their jobs. It is sad.“',
    'Nurses will lose their jobs',
  ],
  [
    'Orm told the town: ‘The hospital of Granz will close. It is sad.’',
    'Orm told the town: ‘The hospital of Granz will close',
  ],
])('it stops otherwise: %s as %j', (text, line) => {
  expect(verdict(quotation, text, line)).toBeTypeOf('string');
});

test('a quotation that runs over paragraphs is a speaker’s to its end', () => {
  const reading = readingWith(
    '“The bridge is safe for all.\n\nNobody in Oslo has to fear.\n\nIt will stand,” Orm said.',
  );
  const proof = proofOf('Nobody in Oslo has to fear', reading, 1);
  expect(proof && quotation.fault(proof)).toBe('it is part of a quotation');
});
