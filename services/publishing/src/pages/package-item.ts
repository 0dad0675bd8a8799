import type { Bullet, Change, Package, UsablePackage } from '@quickwire/contracts';
import { alsoFrom, escapeHtml, markOf } from '@quickwire/quicklook';

const timeText = (at: string): string =>
  `${new Date(at).toISOString().slice(0, 16).replace('T', ' ')} UTC`;

const bulletItem = (bullet: Bullet): string => {
  const mark = markOf(bullet);
  const marked = mark ? ` <bdi class="mark" lang="en">(${escapeHtml(mark)})</bdi>` : '';
  return `<li dir="auto">${escapeHtml(bullet.text)}${marked}</li>`;
};

const bulletList = (bullets: readonly Bullet[]): string =>
  bullets.length === 0 ? '' : `<ul class="look">${bullets.map(bulletItem).join('')}</ul>`;

/** What the list calls each kind of change. */
export const CHANGED: Readonly<Record<Change['field'], string>> = {
  headline: 'headline',
  pubStatus: 'status',
  quickLook: 'Quick Look',
  figures: 'figures',
  names: 'names',
  paragraphs: 'paragraphs',
  text: 'text',
};

/** What stands in place of the bullets of a story that may not be used. */
export const NOTICES = {
  canceled: 'Killed: take it down.',
  withheld: 'Withheld: take it down until it is released.',
} as const;

const correctedText = (changes: UsablePackage['changes']): string =>
  changes.length > 0
    ? ` · corrected: ${changes.map(({ field }) => CHANGED[field]).join(', ')}`
    : ' · corrected';

const noteOf = (pkg: Package): string => (pkg.pubStatus === 'canceled' ? (pkg.edNote ?? '') : '');

/** A package as an item of the first page's list. The page's script makes the same. */
export const packageItem = (pkg: Package): string => {
  const usable = pkg.pubStatus === 'usable';
  const headline = usable ? pkg.quickLook.title || pkg.story.headline : pkg.headline;
  const language = usable ? ` lang="${escapeHtml(pkg.story.language)}"` : '';
  const corrected = pkg.supersedes && usable ? correctedText(pkg.changes) : '';
  const also = usable ? alsoFrom(pkg) : '';
  const body = usable
    ? bulletList(pkg.quickLook.bullets)
    : `<p class="notice" dir="auto">${NOTICES[pkg.pubStatus]} ${escapeHtml(noteOf(pkg))}</p>`;
  return `<li data-id="${escapeHtml(pkg.id)}"${language}${usable ? '' : ' class="withdrawn"'}>
<p class="meta" lang="en" dir="ltr"><time datetime="${escapeHtml(pkg.publishedAt)}">${timeText(pkg.publishedAt)}</time> · ${escapeHtml(pkg.feed)}${escapeHtml(corrected)}${also && ` · also from ${escapeHtml(also)}`}</p>
<h3 dir="auto"><a href="v1/packages/${encodeURIComponent(pkg.id)}">${escapeHtml(headline)}</a></h3>
${body}
</li>`;
};
