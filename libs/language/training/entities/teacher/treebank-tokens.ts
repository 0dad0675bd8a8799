/** The documents of a file in CoNLL-U, as tokens: of a token that is several words, itself. */
export const readTreebankTokens = (
  conllu: string,
): readonly { readonly id: string; readonly sentences: readonly (readonly string[])[] }[] => {
  const documents: { id: string; sentences: string[][] }[] = [];
  for (const block of conllu.split(/\n\n+/)) {
    const lines = block.split('\n');
    const id = documentOf(lines);
    if (id !== undefined && id !== documents.at(-1)?.id) documents.push({ id, sentences: [] });
    const tokens = tokensOf(lines);
    if (tokens.length > 0) documents.at(-1)?.sentences.push(tokens);
  }
  return documents;
};

const documentOf = (lines: readonly string[]): string | undefined => {
  for (const line of lines) {
    const document = /^# newdoc id = (.*)/.exec(line)?.[1];
    if (document !== undefined) return document;
    const sentence = /^# sent_id = (.*)-\d+$/.exec(line)?.[1];
    if (sentence !== undefined) return sentence;
  }
  return undefined;
};

const tokensOf = (lines: readonly string[]): string[] => {
  const tokens: string[] = [];
  let within = 0;
  for (const line of lines) {
    const [number, form] = line.split('\t');
    if (number === undefined || form === undefined || number.includes('.')) continue;
    if (Number(number) <= within) continue;
    if (number.includes('-')) within = Number(number.split('-')[1]);
    tokens.push(form);
  }
  return tokens;
};
