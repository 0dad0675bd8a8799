import type { Span } from '@quickwire/contracts';
import type { Doc } from '../doc.ts';
/**
 * Stretches that speak of those who made the story, not of those in it: the agency's sign in a dateline, bylines and
 * credits. In order.
 */
export declare const notOfStory: (doc: Doc) => readonly Span[];
