/** Without diacritics and apostrophes, in small letters: what two spellings of one name have in common. */
export declare const foldName: (name: string) => string;
