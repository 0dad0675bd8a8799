/** Walks the structure of JSON text without parsing it; `visit` gets each structural character and each string. */
export const scanJson = (
  text: string,
  end: number,
  visit: (token: string, at: number) => void,
): void => {
  for (let at = 0; at < end; at++) {
    const character = text[at]!;
    if (character === '"') {
      const start = at;
      for (at++; at < end && text[at] !== '"'; at++) if (text[at] === '\\') at++;
      visit(text.slice(start, at + 1), start);
    } else if ('{}[]:,'.includes(character)) visit(character, at);
  }
};
