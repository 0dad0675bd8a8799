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

/** A list or an object that is open where a walk has come to, and where in it: a place or a name. */
export interface OpenJson {
  readonly list: boolean;
  step?: string | number;
}

/** The name of a token; one with an escape that is none stays as it is written. */
const nameOf = (token: string): string => {
  if (!token.includes('\\')) return token.slice(1, -1);
  try {
    const name: unknown = JSON.parse(token);
    return String(name);
  } catch {
    return token.slice(1, -1);
  }
};

/** Walks JSON text with what is open around each place; `visit` gets it behind each token. Gives what is open at the end. */
export const walkJson = (
  text: string,
  end: number,
  visit: (open: readonly OpenJson[], token: string, at: number) => void = () => {},
): readonly OpenJson[] => {
  const open: OpenJson[] = [];
  let last = '';
  scanJson(text, end, (token, at) => {
    const top = open.at(-1);
    if (token === '{') open.push({ list: false });
    else if (token === '[') open.push({ list: true, step: 0 });
    else if (token === '}' || token === ']') open.pop();
    else if (token === ':' && top) top.step = nameOf(last);
    else if (token === ',' && top?.list) top.step = Number(top.step) + 1;
    else if (token === ',' && top) delete top.step;
    else last = token;
    visit(open, token, at);
  });
  return open;
};
