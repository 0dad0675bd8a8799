import type { FeedName, PubStatus, Story } from '@quickwire/contracts';
import type { KeyHash } from './keys.ts';

/** Wires are pushed over HTTP with the feed's key. Every feed that has keys takes such wires, whatever its kind. */
export interface PushSource {
  readonly kind: 'push';
}

/** Files dropped into a folder are taken as wires. */
export interface FolderSource {
  readonly kind: 'folder';
  readonly directory: string;
}

/** Most items taken at the first poll, where nothing is said. */
export const DEFAULT_BACKFILL = 20;

/** An address is asked for news: RSS, Atom, JSON Feed, or a JSON API. */
export interface PollSource {
  readonly kind: 'poll';
  /** http or https. */
  readonly url: string;
  readonly everyMs: number;
  /** Name of the format that is expected; found by content where absent. */
  readonly format?: string | undefined;
  /** Header to send -> path of the file that holds its value. */
  readonly headerFiles: Readonly<Record<string, string>>;
  /** Most items taken at the first poll. */
  readonly backfill: number;
  /** JSON pointer (RFC 6901) to the list of items in the answer of a JSON API. */
  readonly items?: string | undefined;
}

/** A WebSub hub pushes what is published at a topic (W3C WebSub). */
export interface WebSubSource {
  readonly kind: 'websub';
  /** URL of the topic. */
  readonly topic: string;
  /** URL of its hub; found at the topic where absent. */
  readonly hub?: string | undefined;
}

export type FeedSource = PushSource | FolderSource | PollSource | WebSubSource;

/** How often a feed may push. */
export interface Rate {
  readonly requests: number;
  readonly perMs: number;
  /** How many may come at once. */
  readonly burst: number;
}

/** When a feed is expected to send. */
export interface Rhythm {
  /** Longest gap that is normal, in milliseconds. */
  readonly everyMs: number;
  /** Hours of the day in which it is expected at all, in minutes since midnight; `to` may lie before `from`, over midnight. */
  readonly between?: { readonly from: number; readonly to: number } | undefined;
  /** IANA time zone of those hours. */
  readonly timezone: string;
}

/** What a rule looks at: any of the values of a field, all of the fields. */
export interface Match {
  /** Names or codes, lower case. */
  readonly subject?: readonly string[] | undefined;
  readonly urgency?: readonly number[] | undefined;
  /** Names or codes, lower case. */
  readonly genre?: readonly string[] | undefined;
  /** Words, or words in a row, in slugline, headline or the wire's own keywords: lower case, each between blanks. */
  readonly keyword?: readonly string[] | undefined;
  /** Who the wire says it is from, lower case. */
  readonly source?: readonly string[] | undefined;
  readonly pubStatus?: readonly PubStatus[] | undefined;
}

/** What a rule writes into a story. */
export interface Setting {
  readonly urgency?: number | undefined;
  readonly language?: string | undefined;
  readonly usageTerms?: string | undefined;
  readonly edNote?: string | undefined;
  /** Added to those that the story has. */
  readonly subjects?: Story['subjects'] | undefined;
}

/** One rule. With `drop` it has no other act. */
export interface Rule {
  readonly name: string;
  readonly match: Match;
  readonly set?: Setting | undefined;
  /** Without `forMs` until an operator releases it. */
  readonly hold?: { readonly reason: string; readonly forMs?: number | undefined } | undefined;
  /** Channels that the story goes to. */
  readonly route?: readonly string[] | undefined;
  /** Why a story that matches is dropped. */
  readonly drop?: string | undefined;
}

/** What is asked of a feed's wires, and done with them. */
export interface FeedTerms {
  /** Names of the formats that may come; all where absent. */
  readonly formats?: readonly string[] | undefined;
  readonly rate?: Rate | undefined;
  /** Most bytes of a wire, after decoding. */
  readonly maxBytes: number;
  /** BCP 47; where the wire states none. */
  readonly language?: string | undefined;
  /** Where the wire gives none. */
  readonly usageTerms?: string | undefined;
  readonly rhythm?: Rhythm | undefined;
  readonly rules: readonly Rule[];
}

/** A configured feed. */
export interface Feed extends FeedTerms {
  readonly name: FeedName;
  readonly source: FeedSource;
  /** At most two: the one in use, and the next while it is changed. */
  readonly keys: readonly KeyHash[];
}
