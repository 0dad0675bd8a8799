import { WireError } from '../errors.ts';
import { findFormat } from '../find-format.ts';
import type { BytesFormat, WireContext, WireFormat } from '../wire-format.ts';
import { anpa } from './anpa.ts';
import { apMedia } from './ap-media.ts';
import { atom } from './atom.ts';
import { dpaDigitalwires } from './dpa-digitalwires.ts';
import { houseText } from './house-text.ts';
import { htmlArticle } from './html-article.ts';
import { iptc7901 } from './iptc7901.ts';
import { jsonFeed } from './json-feed.ts';
import { mailWith, type ReadAttached } from './mail.ts';
import { newsml1 } from './newsml-1.ts';
import { newsmlG2 } from './newsml-g2.ts';
import { ninjs } from './ninjs.ts';
import { nitf } from './nitf.ts';
import { paContent } from './pa-content.ts';
import { rss } from './rss.ts';

/** Every format that is read; the first that detects a wire parses it. */
export const formats: readonly WireFormat[] = [
  dpaDigitalwires,
  apMedia,
  paContent,
  jsonFeed,
  newsmlG2,
  newsml1,
  nitf,
  rss,
  atom,
  htmlArticle,
  ninjs,
  houseText,
];

/** Pictures and other attachments that are no text are no wires either. */
const findAttached = (bytes: Uint8Array, context: WireContext) => {
  try {
    return findFormat({ ofBytes: [iptc7901, anpa], ofText: formats }, bytes, context);
  } catch (error) {
    if (error instanceof WireError) return undefined;
    throw error;
  }
};

const readAttached: ReadAttached = (bytes, context) => {
  const found = findAttached(bytes, context);
  return found && 'parse' in found ? found.parse() : undefined;
};

/** The formats that are told by their bytes, before these are taken for text in one charset. */
export const bytesFormats: readonly BytesFormat[] = [iptc7901, anpa, mailWith(readAttached)];

/** Names of all formats that are read. */
export const formatNames: readonly string[] = [...bytesFormats, ...formats].map(({ name }) => name);
