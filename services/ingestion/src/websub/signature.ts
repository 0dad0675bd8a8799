import { createHmac, timingSafeEqual } from 'node:crypto';

/** Those that the recommendation recognizes. SHA-1 as well: HMAC does not rest on what is broken in it, and hubs still send it. */
const METHODS = new Set(['sha1', 'sha256', 'sha384', 'sha512']);

/** Why a message counts as not sent by its hub. */
export type SignatureFault = 'unsigned' | 'unknown-method' | 'wrong-signature';

/**
 * Checks X-Hub-Signature (WebSub, 8: authenticated content distribution): `method=hex` over the bytes as they came.
 * @returns undefined when the hub that has the secret sent these bytes
 */
export const signatureFault = (
  header: string | undefined,
  bytes: Uint8Array,
  secret: string,
): SignatureFault | undefined => {
  if (header === undefined) return 'unsigned';
  const [, method = '', hex = ''] = /^\s*(\w+)=([0-9a-f]+)\s*$/i.exec(header) ?? [];
  if (!METHODS.has(method.toLowerCase())) return 'unknown-method';
  const mac = createHmac(method.toLowerCase(), secret).update(bytes).digest();
  const given = Buffer.from(hex, 'hex');
  return given.length === mac.length && timingSafeEqual(given, mac) ? undefined : 'wrong-signature';
};
