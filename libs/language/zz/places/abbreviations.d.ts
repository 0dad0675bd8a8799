/** Newsroom abbreviations of states and provinces after a town, without full stops and in small letters. */
export declare const ABBREVIATIONS: Readonly<Record<string, string>>;
