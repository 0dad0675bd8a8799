import type { Quantity, Span } from '@quickwire/contracts';
import type { Clock } from './story-clock.ts';
/** The quantities of one sentence, in order; none overlaps another. Each reader looks at a bounded stretch, so time is linear. */
export declare const findQuantities: (text: string, sentence: Span, clock: Clock) => readonly Quantity[];
