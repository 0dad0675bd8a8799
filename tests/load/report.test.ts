import { expect, test } from 'vitest';
import { withSection } from './report.ts';

const document = '# Figures\n\nIntroduction.\n\n## One\n\nold\n\n## Two\n\nkept\n';

test('a section is written anew where it stands, and the others stay', () => {
  expect(withSection(document, 'One', 'new\n')).toBe(document.replace('old', 'new'));
});

test('a section that is not there yet is added at the end', () => {
  expect(withSection(document, 'Three', 'more')).toBe(`${document}\n## Three\n\nmore\n`);
});
