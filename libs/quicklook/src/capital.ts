/** The text with a capital first, behind marks that open it. */
export const capital = (text: string): string =>
  text.replace(
    /^(["“‘'(]*)(\p{Ll})/u,
    (_, marks: string, letter: string) => marks + letter.toUpperCase(),
  );
