const insideXml = /^\s*<\?xml[^>]{0,200}?\sencoding\s*=\s*["']([\w.:-]{1,40})["']/;
const insideHtml = /<meta\s[^>]{0,200}?charset\s*=\s*["']?\s*([\w.:-]{1,40})/i;

/** The charset that XML declares in its first line, or HTML in a meta element near its start. */
export const declaredCharset = (bytes: Uint8Array): string | undefined => {
  const start = Buffer.from(bytes.subarray(0, 2048)).toString('latin1');
  if (!/^\s*</.test(start)) return undefined;
  const declared = insideXml.exec(start)?.[1] ?? insideHtml.exec(start)?.[1];
  // What could be read as far as here is not UTF-16, whatever it says of itself.
  return declared && /^utf-?16/i.test(declared) ? 'utf-8' : declared?.toLowerCase();
};

/**
 * Whether bytes that are not UTF-8 are likely to be Windows-1252, the web's oldest habit: they have no
 * sequence that only UTF-8 makes, so that they are not UTF-8 with a damaged byte.
 */
export const mayBeWindows1252 = (bytes: Uint8Array): boolean =>
  !/[\xc3-\xf4][\x80-\xbf]/.test(Buffer.from(bytes).toString('latin1'));
