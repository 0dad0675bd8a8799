import type { Block, EntityType, Geography, Quantity, Span } from '@quickwire/contracts';
/**
 * A token by its place in the text. A word keeps the full stop of its abbreviation; a possessive, a contraction's
 * end and a currency sign are tokens of their own.
 */
export interface Token extends Span {
    readonly text: string;
    /** `number`: figures, with their separators, sign and ordinal; `address`: a web or e-mail address, a #tag, a @name. */
    readonly kind: 'word' | 'number' | 'address' | 'mark';
}
/**
 * A sentence by its place in the text. Layers of the tokens, as `tags`, have one item a token, and are there once their pipe has run.
 */
export interface Sentence extends Span {
    /** Index of the block it lies in; a heading or a table row is one sentence. */
    readonly block: number;
    /** What it is if not prose: a heading, "By JANE DOE", or "GENEVA (AP) —", after which the sentence begins. */
    readonly kind?: 'heading' | 'byline' | 'dateline';
    /** Set where capitals tell no names: all letters are capitals, each longer word has one, or none has. */
    readonly casing?: 'upper' | 'title' | 'lower';
    readonly tokens: readonly Token[];
    /** Universal part of speech of each token (Universal Dependencies v2). */
    readonly tags?: readonly string[];
    /** Penn Treebank tag of each token: tells "VBD" from "VBN", "NNP" from "NNS". */
    readonly penn?: readonly string[];
    /** Where the tagger was unsure, the tags that came near, as "VERB VBZ"; else undefined. */
    readonly rivals?: readonly (string | undefined)[];
    /** Index of the token that each token depends on, -1 for the one that depends on none. */
    readonly heads?: readonly number[];
    /** Relation of each token to its head (Universal Dependencies v2); of subtypes nsubj:pass, aux:pass, nmod:poss, acl:relcl and compound:prt. */
    readonly relations?: readonly string[];
    /** How sure the parser was of each token's place, from 0: its smallest lead over the next best in the decisions that touched the token. */
    readonly margins?: readonly number[];
}
/** A name where it stands: one span, one type. */
export interface Mention extends Span {
    readonly type: EntityType;
    /** Index of its sentence, and the tokens there that it is in: `first` inclusive, `last` exclusive; it may be a part of a word with hyphens. */
    readonly sentence: number;
    readonly first: number;
    readonly last: number;
}
/** One person, organisation, place or other thing with all its mentions, in order. */
export interface NamedEntity {
    /** Its fullest form in the text, without title and possessive. */
    readonly name: string;
    readonly type: EntityType;
    readonly mentions: readonly Mention[];
    readonly role?: string;
    readonly geography?: Geography;
    /** 0 to 1: how much the story is about it. */
    readonly salience?: number;
}
/** What is known of a text before it is read. */
export interface Context {
    readonly headline?: string;
    /** As the wire gives it: "GENEVA (AP)". */
    readonly dateline?: string;
    /** ISO 8601 instant at which the story was made: what "Tuesday" counts from. */
    readonly created?: string;
    /** BCP 47. */
    readonly language?: string;
}
/** A text with what is known of it. Every offset counts UTF-16 units of `text`. Immutable: a pipe gives a new one. */
export interface Doc {
    readonly text: string;
    readonly context: Context;
    readonly blocks: readonly Block[];
    /** In order. */
    readonly sentences: readonly Sentence[];
    /** In order, none inside another. */
    readonly mentions: readonly Mention[];
    /** In order. */
    readonly quantities: readonly Quantity[];
    readonly entities: readonly NamedEntity[];
}
