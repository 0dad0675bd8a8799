/** Offsets of zones that the text names by letters that mean one offset; AP style writes these. */
export declare const OFFSET: ReadonlyMap<string, string>;
/** Zones whose offset depends on the date. */
export declare const ZONE: ReadonlyMap<string, string>;
/** Where a dateline lies: its IANA zone and ISO 3166-1 country. */
export interface Home {
    readonly zone: string;
    readonly country: string;
}
/** Cities that stand alone in datelines because no reader takes them for another. */
export declare const CITY: ReadonlyMap<string, Home>;
