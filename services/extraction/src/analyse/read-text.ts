import { contentHashOf, type Story, storyIdOf } from '@quickwire/contracts';
import { ProblemError } from '@quickwire/http-guard';
import { Text } from './text.ts';

const refuse = (detail: string): never => {
  throw new ProblemError('malformed-text', detail);
};

const parseJson = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch (error) {
    return refuse(
      `the body is not JSON: ${(error as Error).message}; send it as text/plain or mend it`,
    );
  }
};

/** The body as the server's parsers left it: bytes, a string, or what JSON held. */
const inputOf = (body: unknown, contentType: string): unknown => {
  const raw = body instanceof Uint8Array ? new TextDecoder().decode(body) : body;
  if (typeof raw !== 'string') return raw ?? {};
  return /[/+]json\b/i.test(contentType) ? parseJson(raw) : { text: raw };
};

const storyOf = ({ text, headline, dateline, created, language }: Text): Story => {
  const wellFormed = text.toWellFormed();
  const feed = 'analyse' as Story['feed'];
  const contentHash = contentHashOf(headline, wellFormed);
  return {
    id: storyIdOf(feed, contentHash),
    feed,
    itemId: contentHash,
    version: '1',
    revision: { contentHash, ...(created && { created }) },
    format: { name: 'text' },
    pubStatus: 'usable',
    language,
    headline,
    ...(dateline && { dateline }),
    text: wellFormed,
    blocks: [],
    subjects: [],
    people: [],
    organisations: [],
    places: [],
    genres: [],
    associations: [],
  };
};

/**
 * A text to be analysed, as a story that is on its way to nobody. `text/plain` is the text; JSON may say more of it.
 * @throws {ProblemError} that names the field
 */
export const readText = (body: unknown, contentType = 'text/plain'): Story => {
  const parsed = Text.safeParse(inputOf(body, contentType));
  if (parsed.success) return storyOf(parsed.data);
  const faults = parsed.error.issues.map(
    ({ path, message }) => `${path.join('.') || 'body'}: ${message}`,
  );
  return refuse(
    `${faults.join('; ')}; send {"text": "…"} with headline, dateline, created and language as you have them`,
  );
};
