/** Why Redis cannot be used, with what to do. It has nothing of the command that failed, whose arguments may be a password. */
export class CacheAwayError extends Error {}

const ADVICE: readonly (readonly [RegExp, string])[] = [
  [
    /WRONGPASS|NOAUTH|invalid password|without any password/,
    'Redis does not take this user and password; correct REDIS_PASSWORD, or the user in REDIS_URL',
  ],
  [
    /self-signed certificate|certificate signature failure|unable to (verify|get)/,
    'nobody whom this process trusts signed the certificate of Redis; set REDIS_TLS_CA_FILE to the certificate of the authority that did',
  ],
];

/** What is told of an error of the Redis client. */
export const cacheAwayError = ({ message }: Error): CacheAwayError => {
  const advice = ADVICE.find(([pattern]) => pattern.test(message))?.[1];
  return new CacheAwayError(advice ? `${advice} (${message})` : message);
};
