/** Where sentences end within a range of running text, but for the last. In time linear in its length. */
export declare const sentenceEnds: (text: string, start: number, end: number) => readonly number[];
