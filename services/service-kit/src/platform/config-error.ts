/** A setting is wrong; the message names each. */
export class ConfigError extends Error {}
