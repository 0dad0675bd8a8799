import type { Context } from '../doc.ts';
import type { Day } from './calendar.ts';
/** When and where a story was told. */
export interface Clock {
    /** ISO 8601 instant. */
    readonly created?: string;
    /** The calendar day there and then. */
    readonly today?: Day;
    /** IANA name of the dateline's zone. */
    readonly zone?: string;
    /** ISO 3166-1 alpha-2 of the dateline. */
    readonly country?: string;
}
/** The offset of a zone at an instant, as "-05:00"; "Z" for none. */
export declare const offsetAt: (zone: string, instant: string) => string;
/**
 * The story's clock. Its day is that of the dateline's zone, else of the offset `created` is written with: an instant
 * in UTC may already be tomorrow where the story is told.
 */
export declare const storyClock: ({ created, dateline }: Context) => Clock;
