import { Parser } from 'htmlparser2';
import { decode } from '../decode.ts';

/** What a feed or page says of where its changes are told (WebSub). Addresses as written, perhaps relative. */
export interface HubLinks {
  readonly hubs: readonly string[];
  /** Its own address, which the hub knows it by. */
  readonly self?: string | undefined;
}

/** What is in these is of others. */
const INNER = new Set(['item', 'entry', 'body']);

const inMarkup = (text: string): HubLinks => {
  const hubs: string[] = [];
  let self: string | undefined;
  let within = 0;
  const localName = (name: string): string => name.slice(name.indexOf(':') + 1).toLowerCase();
  const parser = new Parser(
    {
      onopentag(name, { rel = '', href }) {
        if (INNER.has(localName(name))) within++;
        if (within > 0 || localName(name) !== 'link' || href === undefined) return;
        const rels = rel.toLowerCase().split(/\s+/);
        if (rels.includes('hub')) hubs.push(href);
        if (rels.includes('self')) self ??= href;
      },
      onclosetag(name) {
        if (INNER.has(localName(name))) within--;
      },
    },
    { xmlMode: !/^\s*<(?:!doctype html|html)\b/i.test(text), decodeEntities: true },
  );
  parser.end(text);
  return { hubs, self };
};

const inJsonFeed = (text: string): HubLinks => {
  const { hubs, feed_url: self } = JSON.parse(text) as { hubs?: unknown; feed_url?: unknown };
  const known = Array.isArray(hubs) ? hubs : [];
  return {
    hubs: known.flatMap((hub: { type?: unknown; url?: unknown } | null) =>
      /^websub$/i.test(String(hub?.type)) && typeof hub?.url === 'string' ? [hub.url] : [],
    ),
    self: typeof self === 'string' ? self : undefined,
  };
};

/**
 * The hubs and the own address that RSS, Atom, a JSON Feed or the head of an HTML page names.
 * @throws {WireError} when the bytes are no text
 */
export const readHubLinks = (bytes: Uint8Array, contentType?: string): HubLinks => {
  const text = decode(bytes, contentType);
  if (!/^\s*\{/.test(text)) return inMarkup(text);
  try {
    return inJsonFeed(text);
  } catch {
    return { hubs: [] };
  }
};
