import type {
  Bullet,
  BulletGrade,
  Package,
  QuickLook,
  Story,
  UsablePackage,
} from '@quickwire/contracts';
import { otherFeeds } from './also-from.ts';
import { changeLines } from './changes.ts';
import { escapeHtml as e, page } from './html.ts';
import { noticeOf } from './notice.ts';
import { revisionsLine } from './revisions.ts';
import { engineSubHeads } from './sub-heads.ts';

const GRADES: Readonly<Record<BulletGrade, string>> = {
  short: 'short',
  plain: 'in the story’s words',
  lead: 'the story’s first sentence',
};

const bulletItem = ({ text, evidence, by, grade, notes }: Bullet): string => {
  const proof = evidence.map(({ quote }) => `<blockquote>${e(quote)}</blockquote>`).join('');
  const found = (notes ?? []).map(({ detail }) => `<p>To check: ${e(detail)}</p>`).join('');
  const how = grade ? ` (${GRADES[grade]})` : '';
  const from = proof
    ? `<details><summary>what proves it${how}</summary>${proof}${found}</details>`
    : `<span class="quiet"> (the ${e(by)}’s line)</span>`;
  return `<li>${e(text)}${from}</li>`;
};

const blocks = (story: Story, subHeads: ReadonlyMap<number, string>): string =>
  story.blocks
    .map(({ kind, start, end }) => {
      const text = e(story.text.slice(start, end));
      if (kind === 'heading') return `<h3>${text}</h3>`;
      const head = subHeads.get(start);
      const body = kind === 'list-item' ? `<ul><li>${text}</li></ul>` : `<p>${text}</p>`;
      return head ? `<h3>${e(head)}</h3>\n${body}` : body;
    })
    .join('\n')
    .replace(/<\/ul>\n<ul>/g, '\n');

const names = ({ extraction }: UsablePackage): string => {
  const rows = (['person', 'organisation', 'place'] as const).flatMap((type) => {
    const found = extraction.entities
      .filter((entity) => entity.type === type)
      .map(({ name }) => e(name));
    return found.length > 0 ? [`<dt>${type}</dt><dd>${found.join(', ')}</dd>`] : [];
  });
  return rows.length > 0 ? `<h2>Named here</h2>\n<dl>${rows.join('')}</dl>` : '';
};

/** The other feeds; those that have an item of their own with a link to its page, which lies beside this one. */
const also = (pkg: UsablePackage): string => {
  const linked = pkg.sameAs ?? [];
  const links = linked.map(
    ({ id, feed }) =>
      `<a href="${encodeURIComponent(id)}">${feed === pkg.feed ? 'another item of this feed' : e(feed)}</a>`,
  );
  const others = otherFeeds(pkg).filter((feed) => !linked.some((item) => item.feed === feed));
  const told = [...others.map(e), ...links];
  return told.length === 0 ? '' : `<p class="quiet">Also from ${told.join(', ')}</p>\n`;
};

const byline = ({ byline: by, dateline, outlet, edition }: Story): string =>
  [by, dateline, outlet, edition]
    .filter(Boolean)
    .map((part) => e(part as string))
    .join(' · ');

const writtenBy = ({ bullets, provenance }: QuickLook): string =>
  bullets.some(({ by }) => by === 'engine') || bullets.length === 0
    ? `Written by rules and proved by gates, version ${provenance.version}`
    : 'Written by the editor';

const changed = ({ changes, supersedes }: UsablePackage): string =>
  changes.length > 0
    ? `\n<h2>Changed since version ${e(supersedes ?? '')}</h2>\n<ul>${changeLines(changes)
        .map((line) => `<li>${e(line)}</li>`)
        .join('')}</ul>`
    : '';

const versions = ({ id, history = [] }: UsablePackage): string =>
  history.length > 1
    ? `; <a href="${e(id)}/versions">${history.length} versions</a> went out since <time datetime="${e(history[0]!.publishedAt)}">${e(history[0]!.publishedAt)}</time>`
    : '';

const RELATIONS = { replaces: 'Replaces', corrects: 'Corrects', continues: 'Continues' } as const;

const follows = ({ story }: UsablePackage): string =>
  (story.family ?? [])
    .map(
      ({ rel, id }) =>
        `<p class="quiet">${RELATIONS[rel]} <a href="${e(id)}">another story</a></p>`,
    )
    .join('');

const replaced = ({ replacedBy = [] }: Package): string =>
  replacedBy
    .map(({ id }) => `<p><strong>Replaced by <a href="${e(id)}">a later story</a>.</strong></p>`)
    .join('');

/** A package as a page of its own: no scripts, nothing from outside, everything escaped. */
export const renderHtml = (pkg: Package): string => {
  if (pkg.pubStatus !== 'usable') {
    const status = pkg.pubStatus === 'canceled' ? 'Withdrawn' : 'Withheld';
    const title = `${status}: ${pkg.headline || pkg.id}`;
    const note = pkg.pubStatus === 'canceled' && pkg.edNote ? `<p>${e(pkg.edNote)}</p>` : '';
    return page(title, 'en', `<main><h1>${e(title)}</h1>${note}<p>${e(noticeOf(pkg))}</p></main>`);
  }
  const { story, quickLook } = pkg;
  const opening = story.lead ?? quickLook.lead?.text;
  const lead = opening ? `<p>${e(opening)}</p>` : '';
  const revised = revisionsLine(quickLook.revisions);
  const body = `<main>
<h1>${e(story.headline.trim() || story.id)}</h1>
<p class="quiet">${byline(story)}</p>${replaced(pkg)}${follows(pkg)}
${lead}
<section class="quick" aria-label="Quick Looks">
<h2>${e(quickLook.title)}</h2>
<ul>
${quickLook.bullets.map(bulletItem).join('\n')}
</ul>
<p class="quiet">${e(writtenBy(quickLook))}${revised ? `. ${e(revised)}` : ''}</p>
</section>
<h2>Deep Look: ${e(story.deepLookHeadline?.trim() || story.headline.trim() || story.id)}</h2>
${blocks(story, engineSubHeads(quickLook))}
${names(pkg)}
${also(pkg)}<p class="quiet">Version ${e(pkg.version)}, published <time datetime="${e(pkg.publishedAt)}">${e(pkg.publishedAt)}</time>${versions(pkg)}</p>${changed(pkg)}
</main>`;
  return page(story.headline.trim() || story.id, story.language, body);
};
