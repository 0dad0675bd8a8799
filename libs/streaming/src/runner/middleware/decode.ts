import { fromHeaders } from '@quickwire/contracts';
import { PoisonError } from '../../errors.ts';
import type { Middleware } from '../delivery.ts';

/** What `decode` needs of a schema; zod's fit. */
export interface PayloadSchema {
  safeParse(data: unknown):
    | { success: true; data: unknown }
    | {
        success: false;
        error: {
          message: string;
          issues?: readonly { readonly path: readonly PropertyKey[]; readonly message: string }[];
        };
      };
}

/** Most faults that are told. */
const FAULTS = 5;

/** What a schema refuses, by field. Nothing of what the payload says: causes are logged. */
const faultsOf = (
  error: Exclude<ReturnType<PayloadSchema['safeParse']>, { success: true }>['error'],
) =>
  error.issues
    ?.slice(0, FAULTS)
    .map(({ path, message }) => `/${path.map(String).join('/')} ${message}`)
    .join('; ') ?? error.message;

const utf8 = new TextDecoder('utf-8', { fatal: true });

/** Turns a record into an event with a checked payload. What cannot be read can never succeed: poison. */
export const decode =
  (schema: PayloadSchema): Middleware =>
  (next) =>
  (delivery) => {
    // The runner has read the attributes, unless they could not be.
    const event =
      delivery.event.type === '' ? fromHeaders(delivery.record.headers) : delivery.event;
    if (typeof event === 'string') throw new PoisonError(`not a CloudEvent: ${event}`);
    let payload: unknown;
    try {
      payload = JSON.parse(utf8.decode(delivery.record.value));
    } catch (cause) {
      throw new PoisonError('the payload is not JSON in UTF-8', { cause });
    }
    const parsed = schema.safeParse(payload);
    if (!parsed.success)
      throw new PoisonError(`the payload does not fit its schema: ${faultsOf(parsed.error)}`);
    const { record, state, now, signal } = delivery;
    return next({ record, event, data: parsed.data, state, now, signal });
  };
