import { bytesFormats } from './formats/index.ts';
import { rootNameOf } from './xml/root-name.ts';

/** What takes longest takes 21 ms for so much (ADR 0012). */
const quickBytes = 32 * 1024;

/** A page's root stands at its start; a document type is no longer than this. */
const startBytes = 4096;

const mail = bytesFormats.filter(({ name }) => name === 'mail');

/** Whether the root of XML is seen, and is that of no page. */
const isFeedOrItem = (start: string): boolean => {
  const root = rootNameOf(start);
  return root !== undefined && !/^(?:html|head|body|article)$/i.test(root);
};

/**
 * Whether a wire is surely read within some 50 ms: a small one, and neither a page nor a message that may have pages in
 * it. Finding a page's article takes long for few bytes, and the first time a third of a second more.
 */
export const isQuickWire = (bytes: Uint8Array): boolean => {
  if (bytes.length > quickBytes || mail.some((format) => format.detects(bytes))) return false;
  const start = Buffer.from(bytes.subarray(0, startBytes)).toString('latin1').replace(/^ï»¿/, '');
  // UTF-16 shows as NULs, and may be a page.
  return !start.includes('\0') && (!/^\s*</.test(start) || isFeedOrItem(start));
};
