import { Agent } from 'undici';
import type { AllowList } from './allow-list.ts';
import { guardedConnector, type Lookup } from './guarded-connector.ts';
import type { Ask } from './redirect.ts';
import { MAX_HEADER_BYTES, type SendOptions, type Sent, send } from './send.ts';

/** Sends single requests over connections that are kept. */
export interface Sender {
  send(ask: Ask, options: Omit<SendOptions, 'agent' | 'allow'>): Promise<Sent>;
  /** Ends what is open. */
  close(): Promise<void>;
}

export const openSender = (allow: AllowList, lookup: Lookup | undefined): Sender => {
  const agent = new Agent({
    allowH2: false,
    connect: guardedConnector(allow, lookup),
    maxHeaderSize: MAX_HEADER_BYTES,
    // The whole has one limit of time; these would cut shorter or later.
    headersTimeout: 0,
    bodyTimeout: 0,
  });
  return {
    send: (ask, options) => send(ask, { ...options, agent, allow }),
    close: () => agent.destroy(),
  };
};
