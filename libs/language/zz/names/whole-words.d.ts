import type { Span } from '@quickwire/contracts';
/** Where the name stands in the text as whole words. */
export declare const mentionsOf: (text: string, name: string) => Span[];
