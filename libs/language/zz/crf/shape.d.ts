/** How a word looks: X for capitals, x for small letters, d for digits, marks as they are; runs cut to one, of digits to two. */
export declare const shapeOf: (word: string) => string;
