import { Instant } from '@quickwire/contracts';
import { z } from 'zod';

/** An instant in UTC without needless milliseconds, so that one moment is always written one way. */
const inUtc = (instant: string): string => new Date(instant).toISOString().replace('.000Z', 'Z');

/** A date and time with an offset; '+0200' is read as '+02:00'. Without an offset it is no instant. */
export const NinjsInstant = z
  .string()
  .transform((value) => value.trim().replace(/([+-]\d\d)(\d\d)$/, '$1:$2'))
  .pipe(Instant)
  .transform(inUtc);
