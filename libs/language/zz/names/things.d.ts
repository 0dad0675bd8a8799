import type { EntityType } from '@quickwire/contracts';
import type { Mention } from '../doc.ts';
/** A mention of an organisation, a place or something else. */
export interface ThingMention {
    readonly mention: Mention;
    readonly name: string;
}
/** Mentions of one thing. */
export interface Thing {
    readonly type: EntityType;
    readonly mentions: readonly ThingMention[];
}
/** Puts the mentions of one organisation, place or other thing together. */
export declare const groupThings: (text: string, mentions: readonly ThingMention[]) => readonly Thing[];
