import type { Quantity } from '@quickwire/contracts';
import type { Context } from '../doc.ts';
import type { Pipe } from '../pipeline.ts';
/** Numbers, money, percentages, dates and times, ages, scores and durations. Needs sentences. */
export declare const quantities: Pipe;
/** The quantities of a plain text, as a story with that context would have them. */
export declare const quantitiesOf: (text: string, context?: Context) => readonly Quantity[];
