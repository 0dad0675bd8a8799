import { parseArgs } from 'node:util';
import { ConfigError } from '@quickwire/service-kit';

/**
 * The folder that `--watch` names; undefined without it.
 * @throws {ConfigError} when it names none, or several
 */
export const watchOption = (args: readonly string[]): string | undefined => {
  const options = { watch: { type: 'string', multiple: true } } as const;
  const [folder, ...others] = parseArgs({ args: [...args], options }).values.watch ?? [];
  if (folder === '') throw new ConfigError('--watch is empty; name a folder, or leave it out');
  if (others.length > 0)
    throw new ConfigError(
      '--watch names one folder; further ones are feeds of the kind folder in QUICKWIRE_FEEDS_FILE',
    );
  return folder;
};
