/** A span of time: the designator of its ISO 8601 duration, and how many of that it is. */
export interface TimeUnit {
    readonly name: string;
    readonly designator: 'S' | 'M' | 'H' | 'D' | 'W' | 'Y';
    readonly isClock: boolean;
    readonly times: number;
}
/** Units of time as texts write them. */
export declare const TIME_UNIT: ReadonlyMap<string, TimeUnit>;
