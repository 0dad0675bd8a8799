import { readHubLinks } from '@quickwire/wires';
import { readLinkHeader } from './link-header.ts';
import type { OutgoingAnswer, SendRequest } from './request.ts';

const LIMITS = { maxBytes: 2 * 1024 * 1024, timeoutMs: 30_000 };

/** Where a topic's changes are told. */
export interface Discovery {
  /** At least one. */
  readonly hubs: readonly string[];
  /** The address that the hubs know the topic by. */
  readonly self: string;
}

interface Found {
  readonly hubs: readonly string[];
  readonly self?: string | undefined;
}

const inHeaders = ({ headers }: OutgoingAnswer): Found => {
  const links = readLinkHeader(headers['link'] ?? '');
  const withRel = (rel: string) => links.filter(({ rels }) => rels.includes(rel));
  return { hubs: withRel('hub').map(({ href }) => href), self: withRel('self')[0]?.href };
};

const inBody = ({ bytes, headers }: OutgoingAnswer): Found => {
  try {
    return readHubLinks(bytes, headers['content-type']);
  } catch {
    return { hubs: [] };
  }
};

const absolute = (href: string, base: string): readonly string[] => {
  const url = URL.parse(href, base);
  return url && /^https?:$/.test(url.protocol) ? [url.href] : [];
};

/**
 * Asks a topic where its hub is (WebSub, 4: discovery): by its Link headers, else by the links in it.
 * @throws {Error} that says what the topic lacks, or what the request throws
 */
export const discover = async (send: SendRequest, topic: string): Promise<Discovery> => {
  const answer = await send(topic, { method: 'GET', ...LIMITS });
  if (answer.status !== 200)
    throw new Error(`${topic} answered ${answer.status}; correct the topic of the feed`);
  const headers = inHeaders(answer);
  const { hubs, self } = headers.hubs.length > 0 ? headers : inBody(answer);
  const found = hubs.flatMap((hub) => absolute(hub, answer.url));
  if (found.length === 0)
    throw new Error(
      `${topic} names no hub; poll the feed, or set the hub of its subscription if you know it`,
    );
  return { hubs: found, self: absolute(self ?? topic, answer.url)[0] ?? topic };
};
