/** Signs and letters before the number, joined as the text has them, in lower case. */
export declare const PREFIX: ReadonlyMap<string, string>;
/** ISO 4217 codes that texts write before or after the number. */
export declare const CODE: ReadonlySet<string>;
/** Names that mean one currency wherever they are written. */
export declare const NAME: ReadonlyMap<string, string>;
/** Names that several countries share, by the dateline's country. */
export declare const SHARED: ReadonlyMap<string, ReadonlyMap<string, string>>;
/** Nationality and name: certain anywhere. */
export declare const NATIONAL: ReadonlyMap<string, string>;
