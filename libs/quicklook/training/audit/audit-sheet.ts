import { escapeHtml, page } from '../../src/render/html.ts';
import type { Audited, Valued } from './audited.ts';
import { evidenceHtml } from './evidence-html.ts';

const editsHtml = ({ bullet }: Valued, text: string): string =>
  (bullet.edits ?? [])
    .map(({ kind, start, end, text: shown }) => {
      const put = shown === undefined ? '' : ` → <ins>${escapeHtml(shown)}</ins>`;
      return `<li>${escapeHtml(kind)}: <del>${escapeHtml(text.slice(start, end))}</del>${put}</li>`;
    })
    .join('');

const lineHtml = (line: Valued, text: string): string => {
  const { bullet, value } = line;
  const worth = value === undefined ? '' : `, value ${value.toFixed(3)}`;
  const edits = editsHtml(line, text);
  return `<li><strong>${escapeHtml(bullet.text)}</strong>
<div class="quiet">${bullet.grade ?? bullet.by}${worth}</div>${edits === '' ? '' : `<ul class="quiet">${edits}</ul>`}</li>`;
};

const storyHtml = ({ id, story, title, lines, highlights }: Audited): string =>
  `<section id="${escapeHtml(id)}">
<h2>${escapeHtml(title)}</h2>
<p class="quiet">${escapeHtml(id)}</p>
<div class="quick"><ol>
${lines.map((line) => lineHtml(line, story.text)).join('\n')}
</ol></div>
<details><summary>The editors’ highlights</summary><ul>${highlights.map((line) => `<li>${escapeHtml(line)}</li>`).join('')}</ul></details>
${evidenceHtml(
  story.text,
  lines.map(({ bullet }) => bullet),
)}
</section>`;

/** A page of stories for a reader who checks them: each line with its grade, value and edits, over the text with its evidence marked by number. */
export const auditSheet = (stories: readonly Audited[]): string =>
  page('Quick Looks to check', 'en', stories.map(storyHtml).join('\n'));
