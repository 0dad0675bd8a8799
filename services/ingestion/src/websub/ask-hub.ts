import type { SendRequest } from './request.ts';

const LIMITS = { maxBytes: 64 * 1024, timeoutMs: 30_000 };

/** What a hub is asked for. */
export interface HubRequest {
  readonly mode: 'subscribe' | 'unsubscribe';
  /** The address that the hub knows the topic by. */
  readonly topic: string;
  readonly callback: string;
  readonly secret?: string;
  readonly leaseSeconds?: number;
}

/**
 * Asks a hub to begin or to end a subscription (WebSub, 5.1). It has taken the wish when this returns; whether it does
 * it, it asks or tells at the callback.
 * @throws {Error} with what the hub answered
 */
export const askHub = async (
  send: SendRequest,
  hub: string,
  { mode, topic, callback, secret, leaseSeconds }: HubRequest,
): Promise<void> => {
  const form = new URLSearchParams({
    'hub.mode': mode,
    'hub.topic': topic,
    'hub.callback': callback,
    ...(secret !== undefined && { 'hub.secret': secret }),
    ...(leaseSeconds !== undefined && { 'hub.lease_seconds': String(leaseSeconds) }),
  });
  const { status, bytes } = await send(hub, {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: form.toString(),
    ...LIMITS,
  });
  if (status >= 200 && status <= 299) return;
  // Some hubs say again what they were sent; the secret is for no log.
  const said = Buffer.from(bytes).toString();
  const told = (secret ? said.replaceAll(secret, '…') : said).slice(0, 200);
  throw new Error(`the hub ${hub} answered ${status} to ${mode}: ${told}`);
};
