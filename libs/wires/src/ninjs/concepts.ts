import type { Concept } from '@quickwire/contracts';
import { z } from 'zod';
import { given } from '../make-story.ts';

const text = z.string().trim().min(1);

const Coded = z
  .object({
    name: text.optional(),
    rel: z.string().optional(),
    scheme: z.string().optional(),
    code: z.string().optional(),
    uri: z.string().optional(),
    literal: z.string().optional(),
    relevance: z.number().min(0).max(100).optional(),
  })
  .refine((concept) => concept.name ?? concept.literal ?? concept.code ?? concept.uri);

const isUri = (value: string | undefined): boolean => /^(?:https?:\/\/|urn:)/.test(value ?? '');

const conceptOf = (coded: z.output<typeof Coded> | string): Concept => {
  if (typeof coded === 'string') return { name: coded };
  const { rel, scheme, uri, relevance } = coded;
  const code = coded.code ?? coded.literal;
  const name = coded.name ?? code ?? uri ?? '';
  // Some senders put the concept's whole URI into `code`.
  if (isUri(code) && !uri) return { name, ...given({ rel, uri: code, relevance }) };
  return {
    name,
    ...given({ rel, scheme, code: code === name ? undefined : code, uri, relevance }),
  };
};

/** A list of named or coded things, as ninjs 1 (scheme, code), 2 and 3 (uri, literal) write them. */
export const Concepts = z.array(z.union([text, Coded]).transform(conceptOf));
