import { contentHashOf, type EditorQuickLook, type Story, storyIdOf } from '@quickwire/contracts';
import { joinPieces, type Piece } from '../body/body.ts';
import { looksLikeHeading } from '../body/plain.ts';
import { WireError } from '../wire-error.ts';
import type { WireFormat } from './format.ts';

const BULLET = /^[-•*–]\s+/;
const DEEP_LOOK = /^Deep Look:\s*/i;
const BOILERPLATE = /^You must Register or Login to post a comment\.?$/i;
const FIELDS = 6;

const slugLine = (line: string): readonly string[] => {
  const parts = line.split(/\/\s+/);
  const lead = parts.slice(FIELDS - 1).join('/ ');
  return [...parts.slice(0, FIELDS - 1), lead].map((part) => part.trim().replace(/\/$/, ''));
};

/** An item of a house text is known by its headline: an edited body is an update of the same item. */
const itemIdOf = (headline: string): string =>
  headline
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '');

/** Takes the editor's Quick Look off the front of the lines. */
const takeQuickLook = (lines: string[]): EditorQuickLook | undefined => {
  const hasTitle = /Quick Looks?$/i.test(lines[0] ?? '') && BULLET.test(lines[1] ?? '');
  if (!hasTitle && !BULLET.test(lines[0] ?? '')) return undefined;
  const title = hasTitle ? lines.shift() : undefined;
  const bullets: string[] = [];
  while (BULLET.test(lines[0] ?? '')) bullets.push((lines.shift() as string).replace(BULLET, ''));
  return { ...(title && { title }), bullets };
};

const pieceOf = (line: string): Piece => {
  if (BULLET.test(line)) return { kind: 'list-item', text: line.replace(BULLET, '') };
  return { kind: looksLikeHeading(line) ? 'heading' : 'paragraph', text: line };
};

/** House text: a slug line `headline/ outlet/ DATELINE/ byline/ edition/ lead`, then Quick Looks and body. */
export const houseText: WireFormat = {
  name: 'house-text',

  detects: ({ text, json }) =>
    json === undefined && (text.trimStart().split('\n', 1)[0] ?? '').split(/\/\s+/).length >= 3,

  parse: ({ text }, feed): Story => {
    const [first = '', ...rest] = text.trim().split('\n');
    const [headline = '', outlet, dateline, byline, edition, lead] = slugLine(first);
    if (headline === '')
      throw new WireError('BAD_FIELD', 'the slug line has no headline before its first slash', [
        { pointer: '', detail: 'begin with: headline/ outlet/ DATELINE/ byline/ edition/ lead' },
      ]);
    const lines = rest
      .map((line) => line.trim())
      .filter((line) => line !== '' && !BOILERPLATE.test(line));
    const editorQuickLook = takeQuickLook(lines);
    const deepLook = DEEP_LOOK.test(lines[0] ?? '')
      ? lines.shift()?.replace(DEEP_LOOK, '')
      : undefined;
    const body = joinPieces(
      lines.length > 0 ? lines.map(pieceOf) : [{ kind: 'paragraph', text: lead || headline }],
    );
    const contentHash = contentHashOf(
      first,
      JSON.stringify(editorQuickLook ?? null),
      deepLook ?? '',
      body.text,
    );
    const itemId = itemIdOf(headline);
    return {
      id: storyIdOf(feed, itemId),
      feed,
      itemId,
      version: contentHash.slice(0, 12),
      revision: { contentHash },
      format: { name: 'house-text' },
      pubStatus: 'usable',
      language: 'en',
      headline,
      ...(outlet && { outlet }),
      ...(dateline && { dateline }),
      ...(byline && { byline }),
      ...(edition && { edition }),
      ...(lead && { lead }),
      ...(deepLook && { deepLookHeadline: deepLook }),
      ...body,
      ...(editorQuickLook && { editorQuickLook }),
      subjects: [],
      people: [],
      organisations: [],
      places: [],
      genres: [],
      associations: [],
    };
  },
};
