import { describe, expect, test } from 'vitest';
import { marked } from '../../test/marked.ts';
import { names } from './names.ts';
import { roles } from './roles.ts';

const rolesIn = (text: string): Record<string, string | undefined> =>
  Object.fromEntries(
    marked(text, [names, roles])
      .entities.filter(({ type }) => type === 'person' || type === 'organisation')
      .map(({ name, role }) => [name, role]),
  );

describe('the role of a person is what the story calls them', () => {
  test.each([
    ['[LOC Fjordland] spokesperson [PER Bo Orm] said no.', 'Fjordland spokesperson'],
    ['President [PER Bo Orm] said no.', 'President'],
    ['[MISC Fjordish] President [PER Bo Orm] said no.', 'Fjordish President'],
    ['Military intelligence chief [PER Bo Orm] is also there.', 'Military intelligence chief'],
    ['It began, while [PER Halm’s] special envoy [PER Bo Orm] slept.', 'Halm’s special envoy'],
    ['Talks with [LOC U.S.] envoy [PER Bo Orm] ended.', 'U.S. envoy'],
    ['He met senior trade official [PER Bo Orm] again.', 'senior trade official'],
    ['A letter to former Prime Minister [PER Bo Orm] was lost.', 'former Prime Minister'],
    ['On Monday Secretary of State [PER Bo Orm] flew home.', 'Secretary of State'],
    ['It is news to astronomer Dr. [PER Bo Orm] too.', 'astronomer'],
    ['Then Gen. [PER Bo Orm] spoke.', 'Gen.'],
    ['It hurt [ORG Larksund Rovers] goalkeeper [PER Bo Orm] badly.', 'Larksund Rovers goalkeeper'],
    ['[PER Bo Orm], the [ORG Senate] spokesperson, said no.', 'Senate spokesperson'],
    [
      'It is run with [PER Bo Orm], an aide to President [PER Ada Moe].',
      'aide to President Ada Moe',
    ],
    ['[PER Bo Orm], 54, a plumber from [LOC Larksund], said no.', 'plumber from Larksund'],
    ['[PER Bo Orm], president of [ORG Halm], said no.', 'president of Halm'],
    ['[PER Bo Orm] — the chief negotiator — said no.', 'chief negotiator'],
    ['[PER Bo Orm], a teacher injured in the blast, said no.', 'teacher'],
    ['[PER Bo Orm], a nurse who lives here, said no.', 'nurse'],
    ['[PER Bo Orm] is the head of the port.', 'head of the port'],
    ['[PER Bo Orm], who was mayor of [LOC Larksund], died.', 'mayor of Larksund'],
    [
      '[LOC Fjordland]’s delegation is led by [PER Bo Orm], who left.',
      'leader of Fjordland’s delegation',
    ],
    ['The union, headed by [PER Bo Orm], agreed.', 'head of the union'],
    ['The chief negotiator, [PER Bo Orm], said no.', 'chief negotiator'],
    ['[PER Halm’s] lawyer, [PER Bo Orm], said no.', 'Halm’s lawyer'],
    ['[PER President Bo Orm] said no.', 'President'],
    ['[PER Orm] slept. Later [PER Bo Orm], the mayor, woke.', 'mayor'],
  ])('%s', (text, expected) => {
    expect(rolesIn(text)['Bo Orm']).toBe(expected);
  });
});

describe('no role is better than a wrong one', () => {
  test.each([
    'Mr. [PER Bo Orm] said no.',
    'Dr. [PER Bo Orm] said no.',
    'The mayor told [PER Bo Orm] no.',
    'According to [PER Bo Orm], the mayor will resign.',
    'To [PER Bo Orm], the president said no.',
    'They met [PER Bo Orm], President [PER Ada Moe] and others.',
    '[PER Bo Orm], the day after, said no.',
    '[PER Bo Orm] is a great leader.',
    '[PER Bo Orm] is not the mayor.',
    'After talks with the mayor, [PER Bo Orm], tired, said no.',
    'President [PER Ada Moe] and [PER Bo Orm] met.',
    'In [LOC Paris], [PER Bo Orm] spoke.',
    '[PER Bo Orm]',
  ])('%s', (text) => {
    expect(rolesIn(text)['Bo Orm']).toBeUndefined();
  });
});

test('a title in the plural is each one’s, in the singular', () => {
  expect(
    rolesIn('[LOC U.S.] envoys [PER Bo Orm], [PER Eva Lind] and [PER Ada Moe] are here.'),
  ).toEqual({ 'Bo Orm': 'U.S. envoy', 'Eva Lind': 'U.S. envoy', 'Ada Moe': 'U.S. envoy' });
  expect(rolesIn('Businesswomen [PER Bo Orm] and [PER Eva Lind] met.')).toEqual({
    'Bo Orm': 'Businesswoman',
    'Eva Lind': 'Businesswoman',
  });
});

test('an organisation has one too', () => {
  expect(
    rolesIn('[ORG Fisbu], the fisheries agency, sued [MISC German] carmaker [ORG Halm].'),
  ).toEqual({ Fisbu: 'fisheries agency', Halm: 'German carmaker' });
});
