import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));
const pages = globSync(['*.md', 'docs/**/*.md', 'services/*/README.md'], { cwd: root });

const LINK = /\]\(([^)\s#]+)(?:#[^)]*)?\)/g;

const localLinks = (page: string): readonly string[] =>
  [...readFileSync(join(root, page), 'utf8').matchAll(LINK)]
    .map(([, link = '']) => link)
    .filter((link) => !/^[a-z]+:/.test(link));

describe('the documents', () => {
  it.each(pages)('%s links to what is there', (page) => {
    const broken = localLinks(page).filter((link) => !existsSync(join(root, dirname(page), link)));
    expect(broken).toEqual([]);
  });

  it('decisions are numbered without gaps, and each has context, decision, consequences', () => {
    const decisions = globSync('docs/adr/*.md', { cwd: root }).sort();
    expect(decisions.length).toBeGreaterThan(0);
    for (const [index, file] of decisions.entries()) {
      const number = String(index + 1).padStart(4, '0');
      const text = readFileSync(join(root, file), 'utf8');
      expect(text, file).toMatch(new RegExp(`^# ${number}: `));
      expect(text.match(/^## .*/gm), file).toEqual([
        '## Context',
        '## Decision',
        '## Consequences',
      ]);
    }
  });
});
