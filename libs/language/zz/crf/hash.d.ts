/** FNV-1a over UTF-16 units, then mixed, to 32 bits. The same on every machine: what is trained and what is shipped depend on it. */
export declare const hashText: (text: string) => number;
/** Two 32-bit numbers to one; order matters. */
export declare const mix: (a: number, b: number) => number;
