import type { Story } from '@quickwire/contracts';
import type { Draft } from '../make-story.ts';
import { given } from '../make-story.ts';
import { pubStatusNamed } from '../pub-status.ts';
import type { Piece } from '../text/compose.ts';
import { leadingDateline } from '../text/dateline.ts';

type Content = Draft['content'];
/** What an item says of itself; what it does not say has no field. */
export type Said = { readonly [K in keyof Content]?: Content[K] | undefined };

const maxHeadline = 120;

const shorten = (text: string): string =>
  text.length <= maxHeadline
    ? text
    : `${text.slice(0, maxHeadline).replace(/\s+\S*$/, '')}…`.toWellFormed();

const longestDateline = 200;

/** 'PORT CALDER (QW) -- ' as a place: without the agency and the dash. */
export const placeOfDateline = (dateline: string | undefined): string | undefined => {
  if (dateline === undefined || dateline.length > longestDateline) return dateline;
  const place = dateline
    .replace(/\s*[-–—]+\s*$/, '')
    .replace(/\s*\([^()]{1,40}\)$/, '')
    .replace(/[\s,]+$/, '');
  return place || undefined;
};

/** The text of an item without a body, such as a picture: its description, else its headline. */
export const piecesOrLead = (
  pieces: readonly Piece[],
  lead: string | undefined,
  headline: string | undefined,
): readonly Piece[] => {
  const text = lead ?? headline;
  if (pieces.length > 0 || text === undefined) return pieces;
  return [{ kind: 'paragraph', text }];
};

/** A story's content with a headline in any case, and with the lists that nothing was said of empty. */
export const contentOf = (said: Said, pieces: readonly Piece[], slug?: string): Content => {
  const first = pieces[0]?.text ?? '';
  const { headline, dateline, pubStatus = 'usable', language = { guessed: 'en' }, ...rest } = said;
  return {
    pubStatus,
    language,
    headline: headline ?? slug ?? shorten(first),
    ...given({ ...rest, dateline: placeOfDateline(dateline) ?? leadingDateline(first) }),
    subjects: said.subjects ?? [],
    people: said.people ?? [],
    organisations: said.organisations ?? [],
    places: said.places ?? [],
    genres: said.genres ?? [],
    associations: said.associations ?? [],
  };
};

/** A publishing status in any case, with or without a scheme alias. */
export const statusOf = (value: string): Story['pubStatus'] | 'embargoed' | undefined =>
  pubStatusNamed(value.toLowerCase().replace(/^.*[:/]/, ''));

/** 'embargoed' without a time is held back until the agency says otherwise. */
export const heldStatus = (
  status: Story['pubStatus'] | 'embargoed' | undefined,
  embargoedUntil: string | undefined,
): Story['pubStatus'] => {
  if (status !== 'embargoed') return status ?? 'usable';
  return embargoedUntil === undefined ? 'withheld' : 'usable';
};

export const versionNumberOf = (version: string | undefined): number | undefined =>
  version !== undefined && /^\d{1,15}$/.test(version) ? Number(version) : undefined;
