/** A certificate that was looked at and not taken, by OpenSSL's and Node's codes. */
const UNTRUSTED: ReadonlySet<string> = new Set([
  'SELF_SIGNED_CERT_IN_CHAIN',
  'DEPTH_ZERO_SELF_SIGNED_CERT',
  'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
  'UNABLE_TO_GET_ISSUER_CERT',
  'UNABLE_TO_GET_ISSUER_CERT_LOCALLY',
  'CERT_SIGNATURE_FAILURE',
]);

/** How Node says that what came back was no TLS. */
const NO_TLS = /wrong version number|packet length too long/i;
/** How a broker says that it wants a certificate of its client, or not this one. */
const CLIENT_CERTIFICATE =
  /alert (bad certificate|certificate required|unknown ca|certificate unknown)/i;

interface Told {
  readonly name?: string;
  readonly type?: string;
  readonly code?: unknown;
  readonly message: string;
}

/** An error with all that it was caused by. */
function chain(error: unknown): Told[] {
  const told: Told[] = [];
  for (let at = error; at instanceof Error && told.length < 5; at = at.cause) told.push(at);
  return told;
}

/** What to do about one error, where it says that the broker is there and does not let us in. */
function adviceFor({ name, type, code, message }: Told): string | undefined {
  if (/mechanism is not supported|UNSUPPORTED_SASL_MECHANISM/.test(`${message} ${type}`)) {
    return 'its listener does not offer this mechanism; set KAFKA_SASL_MECHANISM to one that it has';
  }
  if (name === 'KafkaJSSASLAuthenticationError' || type === 'SASL_AUTHENTICATION_FAILED') {
    return 'it does not take this user and password; correct KAFKA_SASL_USERNAME and the password, or give the broker that user';
  }
  if (type === 'ILLEGAL_SASL_STATE') {
    return 'its listener asks for another login; set KAFKA_SASL_MECHANISM to what the listener has, or leave it out';
  }
  if (typeof code === 'string' && UNTRUSTED.has(code)) {
    return `its certificate is signed by nobody whom this process trusts (${code}); set KAFKA_TLS_CA_FILE to the certificate of the authority that signed it`;
  }
  if (code === 'CERT_HAS_EXPIRED' || code === 'CERT_NOT_YET_VALID') {
    return `its certificate is not valid now (${code}); renew it, or set the clock of this machine`;
  }
  if (code === 'ERR_TLS_CERT_ALTNAME_INVALID') {
    return `its certificate is for another name (${message}); name the broker in KAFKA_BROKERS and in its advertised.listeners as its certificate does`;
  }
  if (CLIENT_CERTIFICATE.test(message)) {
    return 'it asks for a certificate of its clients, or does not take this one; set KAFKA_TLS_CERT_FILE and KAFKA_TLS_KEY_FILE to one that it trusts';
  }
  if (NO_TLS.test(message)) {
    return 'its listener does not speak TLS; leave KAFKA_TLS out, or name the port that does in KAFKA_BROKERS';
  }
  return undefined;
}

/** What to do about an error, where some part of it says that the broker is there and does not let us in. */
export function accessAdvice(error: unknown): string | undefined {
  for (const told of chain(error)) {
    const advice = adviceFor(told);
    if (advice) return advice;
  }
  return undefined;
}

/** A connection that ended before TLS was agreed on. */
const NO_HANDSHAKE = /before secure TLS connection/;

/**
 * What to do about a first connection that was hung up: a broker does so without a word when it hears what its listener
 * does not speak. Later on it says nothing, for brokers that stop hang up too.
 */
export function hungUpAdvice(
  error: unknown,
  spoken: { readonly tls: boolean; readonly login: boolean },
): string | undefined {
  const hungUp = chain(error).find(
    ({ name, code }) => name === 'KafkaJSConnectionClosedError' || code === 'ECONNRESET',
  );
  if (!hungUp) return undefined;
  if (NO_HANDSHAKE.test(hungUp.message)) {
    return 'it hung up when TLS was spoken to it; leave KAFKA_TLS out, or name a port that speaks it in KAFKA_BROKERS';
  }
  if (!spoken.tls) {
    return 'it hung up unanswered; where its listener speaks TLS set KAFKA_TLS=true, where it asks for a login set KAFKA_SASL_MECHANISM';
  }
  if (!spoken.login) {
    return 'it hung up unanswered; where its listener asks for a login set KAFKA_SASL_MECHANISM, where it asks for a certificate KAFKA_TLS_CERT_FILE and KAFKA_TLS_KEY_FILE';
  }
  return undefined;
}
