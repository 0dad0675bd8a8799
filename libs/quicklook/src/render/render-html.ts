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
import { directionOf } from './direction.ts';
import { noLineOf } from './gate-words.ts';
import { escapeHtml as e, page } from './html.ts';
import { noticeOf } from './notice.ts';
import { revisionsLine } from './revisions.ts';
import { engineSubHeads } from './sub-heads.ts';
import { markOf, writtenBy } from './written-by.ts';

const GRADES: Readonly<Record<BulletGrade, string>> = {
  short: 'short',
  plain: 'in the story’s words',
  lead: 'the story’s first sentence',
};

/** Text that runs the other way stands by itself among English words. */
const isolated = (text: string): string =>
  directionOf(text) === 'rtl' ? `<bdi>${e(text)}</bdi>` : e(text);

/** The attributes of what this page itself says, on a story in another language. */
const english = ({ language }: Story): string =>
  /^en(?:-|$)/i.test(language) ? '' : ' lang="en" dir="ltr"';

const bulletItem =
  (own: string) =>
  (bullet: Bullet): string => {
    const { text, evidence, grade, notes } = bullet;
    const proof = evidence.map(({ quote }) => `<blockquote>${e(quote)}</blockquote>`).join('');
    const found = (notes ?? [])
      .map(({ detail }) => `<p class="quiet"${own}>To check: ${e(detail)}</p>`)
      .join('');
    const mark = markOf(bullet);
    const how = grade && !mark ? ` (${GRADES[grade]})` : '';
    const marked = mark ? `<span class="quiet"${own}> (${mark})</span>` : '';
    const from = proof
      ? `<details><summary${own}>what proves it${how}</summary>${proof}</details>`
      : '';
    return `<li>${e(text)}${marked}${from}${found}</li>`;
  };

/** What an editor has to act on, each with the sentences it is about. */
const notesOf = ({ notes = [] }: QuickLook, own: string): string =>
  notes
    .map(({ detail, unused = [] }) => {
      const sentences = unused
        .map(
          ({ evidence, finding }) =>
            `<blockquote>${e(evidence.quote)}</blockquote><p class="quiet"${own}>No line of it: ${e(noLineOf(finding))}</p>`,
        )
        .join('');
      const told = `To the editor: ${e(detail)}`;
      return sentences
        ? `<details><summary${own}>${told}</summary>${sentences}</details>`
        : `<p class="quiet"${own}>${told}</p>`;
    })
    .join('\n');

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

const names = ({ extraction, story }: UsablePackage): string => {
  const rows = (['person', 'organisation', 'place'] as const).flatMap((type) => {
    const found = extraction.entities
      .filter((entity) => entity.type === type)
      .map(({ name }) => isolated(name));
    return found.length > 0 ? [`<dt>${type}</dt><dd>${found.join(', ')}</dd>`] : [];
  });
  const own = english(story);
  return rows.length > 0 ? `<h2${own}>Named here</h2>\n<dl${own}>${rows.join('')}</dl>` : '';
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
  return told.length === 0
    ? ''
    : `<p class="quiet"${english(pkg.story)}>Also from ${told.join(', ')}</p>\n`;
};

const byline = ({ byline: by, dateline, outlet, edition }: Story): string =>
  [by, dateline, outlet, edition]
    .filter(Boolean)
    .map((part) => isolated(part as string))
    .join(' · ');

const changed = ({ changes, supersedes, story }: UsablePackage): string =>
  changes.length > 0
    ? `\n<h2${english(story)}>Changed since version ${e(supersedes ?? '')}</h2>\n<ul${english(story)}>${changeLines(
        changes,
      )
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
        `<p class="quiet"${english(story)}>${RELATIONS[rel]} <a href="${e(id)}">another story</a></p>`,
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
    const headline = pkg.headline || pkg.id;
    const title = `${status}: ${headline}`;
    const note =
      pkg.pubStatus === 'canceled' && pkg.edNote ? `<p dir="auto">${e(pkg.edNote)}</p>` : '';
    return page(
      title,
      'en',
      `<main><h1>${status}: ${isolated(headline)}</h1>${note}<p>${e(noticeOf(pkg))}</p></main>`,
    );
  }
  const { story, quickLook } = pkg;
  const own = english(story);
  const headline = story.headline.trim() || story.id;
  const opening = story.lead ?? quickLook.lead?.text;
  const lead = opening ? `<p>${e(opening)}</p>` : '';
  const revised = revisionsLine(quickLook.revisions);
  const deepLook = `Deep Look: ${isolated(story.deepLookHeadline?.trim() || headline)}`;
  const body = `<main>
<h1>${e(headline)}</h1>
<p class="quiet">${byline(story)}</p>${replaced(pkg)}${follows(pkg)}
${lead}
<section class="quick" aria-label="Quick Looks">
<h2>${e(quickLook.title)}</h2>
<ul>
${quickLook.bullets.map(bulletItem(own)).join('\n')}
</ul>
<p class="quiet"${own}>${e(writtenBy(quickLook))}${revised ? `. ${e(revised)}` : ''}</p>
${notesOf(quickLook, own)}
</section>
<h2${own}>${deepLook}</h2>
${blocks(story, engineSubHeads(quickLook))}
${names(pkg)}
${also(pkg)}<p class="quiet"${own}>Version ${e(pkg.version)}, published <time datetime="${e(pkg.publishedAt)}">${e(pkg.publishedAt)}</time>${versions(pkg)}</p>${changed(pkg)}
</main>`;
  return page(headline, story.language, body, directionOf(`${headline} ${story.text}`));
};
