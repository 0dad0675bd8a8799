// What a wire or a server says is shown in a terminal: nothing of it may steer the terminal, nor turn the order of what it shows.
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is removed
const CONTROLS = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u2028-\u202e\u2066-\u2069]+/g;

/** Text without control characters, its lines kept. */
export const plain = (text: string): string => text.replace(CONTROLS, ' ');

/** Text as one line without control characters. */
export const oneLine = (text: string): string => plain(text).replace(/\s+/g, ' ').trim();
