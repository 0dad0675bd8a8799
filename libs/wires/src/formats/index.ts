import type { BytesFormat, WireFormat } from '../wire-format.ts';
import { anpa } from './anpa.ts';
import { apMedia } from './ap-media.ts';
import { atom } from './atom.ts';
import { dpaDigitalwires } from './dpa-digitalwires.ts';
import { houseText } from './house-text.ts';
import { iptc7901 } from './iptc7901.ts';
import { jsonFeed } from './json-feed.ts';
import { ninjs } from './ninjs.ts';
import { paContent } from './pa-content.ts';
import { rss } from './rss.ts';

/** Every format that is read; the first that detects a wire parses it. */
export const formats: readonly WireFormat[] = [
  dpaDigitalwires,
  apMedia,
  paContent,
  jsonFeed,
  rss,
  atom,
  ninjs,
  houseText,
];

/** The formats that are told by their bytes, before these are taken for text in one charset. */
export const bytesFormats: readonly BytesFormat[] = [iptc7901, anpa];
