import type { Entity, EntityType, Story } from '@quickwire/contracts';
import { directionOf, escapeHtml as e, page } from '@quickwire/quicklook';
import { blocksOf, HEADINGS, type Piece, piecesOf, rowOf } from './entity-rows.ts';

const COLOURS: Readonly<Record<EntityType, string>> = {
  person: '#e6a23c66',
  organisation: '#409eff66',
  place: '#67c23a66',
  other: '#90939966',
};

const swatch = (type: EntityType, content: string, title = ''): string =>
  `<mark style="background:${COLOURS[type]};color:inherit"${title && ` title="${e(title)}"`}>${content}</mark>`;

const cell = 'style="padding:0.15rem 0.6rem 0.15rem 0;text-align:left;vertical-align:top"';

/** The text of a story with its entities marked, and a table of them, as a page of its own: everything escaped, nothing from outside. */
export const entitiesHtml = (story: Story, entities: readonly Entity[]): string => {
  const mark = ({ text, entity }: Piece): string => {
    const named = entity === undefined ? undefined : entities[entity - 1];
    if (!named) return e(text);
    return swatch(named.type, e(text), [named.name, named.role].filter(Boolean).join(' – '));
  };
  const paragraphs = blocksOf(story)
    .map((block) => {
      const tag = block.kind === 'heading' ? 'h3' : 'p';
      return `<${tag}>${piecesOf(story.text, block, entities).map(mark).join('')}</${tag}>`;
    })
    .join('\n');
  const row = (entity: Entity, at: number): string => {
    const [number = '', name = '', ...rest] = rowOf(entity, at).map(e);
    return `<tr>${[number, swatch(entity.type, name), ...rest].map((each) => `<td ${cell}>${each}</td>`).join('')}</tr>`;
  };
  const title = story.headline.trim() || story.id;
  return page(
    title,
    story.language,
    `<main>
<h1>${e(title)}</h1>
${paragraphs}
<table class="quiet" style="border-collapse:collapse;font:0.875rem/1.5 system-ui,sans-serif">
<tr>${HEADINGS.map((each) => `<th ${cell}>${each}</th>`).join('')}</tr>
${entities.map(row).join('\n')}
</table>
</main>`,
    directionOf(`${title} ${story.text}`),
  );
};
