import { ProblemError } from '@quickwire/http-guard';

/** A range of an Accept header (RFC 9110, 12.5.1): how well it fits a media type and its weight. */
interface MediaRange {
  readonly type: string;
  readonly weight: number;
}

const parseAccept = (header: string): readonly MediaRange[] =>
  header.split(',').flatMap((part) => {
    const [type = '', ...parameters] = part.split(';').map((text) => text.trim().toLowerCase());
    if (!/^[^/\s]+\/[^/\s]+$/.test(type)) return [];
    const q = parameters.find((parameter) => parameter.startsWith('q='))?.slice(2);
    const weight = q === undefined ? 1 : Number(q);
    return weight >= 0 && weight <= 1 ? [{ type, weight }] : [];
  });

const weightOf = (offer: string, ranges: readonly MediaRange[]): number => {
  // The most specific range decides, whatever the weight of the others.
  for (const type of [offer, `${offer.split('/')[0]}/*`, '*/*']) {
    const range = ranges.find((candidate) => candidate.type === type);
    if (range) return range.weight;
  }
  return 0;
};

/**
 * Which of the offers a client wants most.
 * @param offers media types, the preferred first
 * @returns undefined when it wants none of them
 */
export const negotiate = <T extends string>(
  accept: string | undefined,
  offers: readonly T[],
): T | undefined => {
  if (accept === undefined || accept.trim() === '') return offers[0];
  const ranges = parseAccept(accept);
  const weighed = offers.map((offer) => ({ offer, weight: weightOf(offer, ranges) }));
  const best = weighed.reduce((a, b) => (b.weight > a.weight ? b : a));
  return best.weight > 0 ? best.offer : undefined;
};

/**
 * Which of the offers a client wants most.
 * @throws {ProblemError} 406 when it wants none of them
 */
export const acceptable = <T extends string>(
  accept: string | undefined,
  offers: readonly T[],
): T => {
  const type = negotiate(accept, offers);
  if (type) return type;
  throw new ProblemError(
    'not-acceptable',
    `this comes as ${offers.join(', ')}; name ${offers.length > 1 ? 'one of them' : 'that'} in Accept`,
  );
};
