/** A language tag (BCP 47) in its canonical spelling; undefined when the text is none. */
export const languageTag = (text: string | undefined): string | undefined => {
  const tag = text?.trim().replaceAll('_', '-');
  if (!tag || tag.length > 35) return undefined;
  try {
    return Intl.getCanonicalLocales(tag)[0];
  } catch {
    return undefined;
  }
};
