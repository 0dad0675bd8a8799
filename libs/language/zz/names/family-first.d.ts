/** Whether a full name has its family name first: Xi Jinping, Kim Jong Un, but not Kim Larkin. Words are folded. */
export declare const isFamilyFirst: (words: readonly string[]) => boolean;
