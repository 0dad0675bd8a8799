/** What the news calls a country beside its names in the table, by ISO 3166-1 code. */
export declare const COUNTRY_NAMES: Readonly<Record<string, readonly string[]>>;
/** Names in the table that the news uses for something else, or for two countries. */
export declare const NOT_COUNTRY_NAMES: ReadonlySet<string>;
/** Adjectives and peoples beside the one in the table, or claimed by two countries there. */
export declare const COUNTRY_ADJECTIVES: Readonly<Record<string, readonly string[]>>;
/** Peoples whose adjective says two countries. */
export declare const NOT_ADJECTIVES: ReadonlySet<string>;
