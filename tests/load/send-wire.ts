import { FEED, KEY } from './deployment.ts';

/** Sends a wire in JSON through a deployment's door; throws unless it is taken. */
export const sendWire = async (door: string, wire: string): Promise<void> => {
  const { status } = await fetch(`${door}/v1/wires/${FEED}`, {
    method: 'POST',
    headers: { authorization: `Bearer ${KEY}`, 'content-type': 'application/json' },
    body: wire,
  });
  if (status !== 202) throw new Error(`the door answered ${status}`);
};
