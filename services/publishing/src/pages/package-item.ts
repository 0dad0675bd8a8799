import type { Package } from '@quickwire/contracts';
import { escapeHtml } from '@quickwire/quicklook';

const timeText = (at: string): string =>
  `${new Date(at).toISOString().slice(0, 16).replace('T', ' ')} UTC`;

const bulletList = (bullets: readonly { readonly text: string }[]): string =>
  bullets.length === 0
    ? ''
    : `<ul class="look">${bullets.map(({ text }) => `<li dir="auto">${escapeHtml(text)}</li>`).join('')}</ul>`;

/** A package as an item of the first page's list. The page's script makes the same. */
export const packageItem = (pkg: Package): string => {
  const killed = pkg.pubStatus === 'canceled';
  const headline = killed ? pkg.headline : pkg.quickLook.title || pkg.story.headline;
  const language = killed ? '' : ` lang="${escapeHtml(pkg.story.language)}"`;
  const corrected = pkg.supersedes && !killed ? ' · corrected' : '';
  const body = killed
    ? `<p class="notice" dir="auto">Killed: take it down. ${escapeHtml(pkg.edNote ?? '')}</p>`
    : bulletList(pkg.quickLook.bullets);
  return `<li data-id="${escapeHtml(pkg.id)}"${language}${killed ? ' class="killed"' : ''}>
<p class="meta"><time datetime="${escapeHtml(pkg.publishedAt)}">${timeText(pkg.publishedAt)}</time> · ${escapeHtml(pkg.feed)}${corrected}</p>
<h3 dir="auto"><a href="v1/packages/${encodeURIComponent(pkg.id)}">${escapeHtml(headline)}</a></h3>
${body}
</li>`;
};
