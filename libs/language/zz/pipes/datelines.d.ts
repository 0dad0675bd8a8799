import type { Span } from '@quickwire/contracts';
/** Where the dateline ends that begins here, with its dash: "GENEVA (AP) —"; `start` if there is none. */
export declare const datelineEnd: (text: string, start: number, end: number) => number;
/** Whether the line says who wrote it: "By JANE DOE, Staff Writer". */
export declare const isByline: (text: string, { start, end }: Span) => boolean;
