/** Where the token ends that begins with a mark at `at`; `from` is where the text to be read begins. */
export declare const markEnd: (text: string, at: number, end: number, from: number) => number;
