import { ConfigError, readSecret } from '@quickwire/service-kit';
import { z } from 'zod';

/** What a process needs before a feed of it may be subscribed. */
export interface WebSubSettings {
  readonly publicUrl: string;
  readonly masters: readonly [string, ...string[]];
}

/** Settings of the subscriber. */
export const WebSubVariables = z.object({
  QUICKWIRE_PUBLIC_URL: z
    .url({
      protocol: /^https?$/,
      error: 'is the http:// or https:// address that others reach it by',
    })
    .optional(),
  QUICKWIRE_WEBSUB_SECRET: z.string().optional(),
  QUICKWIRE_WEBSUB_SECRET_FILE: z.string().optional(),
});

const SHORTEST_SECRET = 32;

/**
 * The settings of the subscriber; undefined when neither is set.
 * @throws {ConfigError} that names the setting to correct
 */
export const webSubSettings = (
  variables: z.infer<typeof WebSubVariables>,
): WebSubSettings | undefined => {
  const { QUICKWIRE_PUBLIC_URL: publicUrl } = variables;
  const secret = readSecret(
    'QUICKWIRE_WEBSUB_SECRET',
    variables.QUICKWIRE_WEBSUB_SECRET,
    variables.QUICKWIRE_WEBSUB_SECRET_FILE,
  );
  if (secret === undefined) return undefined;
  if (publicUrl === undefined)
    throw new ConfigError(
      'QUICKWIRE_PUBLIC_URL: is needed with QUICKWIRE_WEBSUB_SECRET; set it to the address that hubs reach the door by',
    );
  const [master = '', ...former] = secret.split(/[\s,]+/).filter(Boolean);
  if (former.length > 1 || [master, ...former].some((one) => one.length < SHORTEST_SECRET))
    throw new ConfigError(
      `QUICKWIRE_WEBSUB_SECRET: is one random text of at least ${SHORTEST_SECRET} characters, as openssl rand -hex 32 makes it, or the new and the former one with a comma between`,
    );
  return { publicUrl, masters: [master, ...former] };
};
