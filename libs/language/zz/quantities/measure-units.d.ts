/** Units of measure as texts write them, by their symbol. "pounds" is not here: weight and money share it. */
export declare const MEASURE: ReadonlyMap<string, string>;
/** Words in the longest of them. */
export declare const LONGEST_MEASURE = 3;
