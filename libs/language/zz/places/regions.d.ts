/** Regions that are no ISO subdivision and lie in one country for certain. Keys as of `placeKey`. */
export declare const REGIONS: Readonly<Record<string, string>>;
/**
 * Names that lie in several countries, in none, or in one that is disputed: they have no code, though a town
 * somewhere bears the name. Keys as of `placeKey`.
 */
export declare const UNCODED: ReadonlySet<string>;
/** What the news means by a bare name, where the number of people would not say it: country or subdivision. */
export declare const PRIME: Readonly<Record<string, string>>;
