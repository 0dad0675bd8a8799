import type { Logger } from 'pino';

/** What is wrong, told when it begins and not at each try. */
export interface Faults {
  tell(name: string, error: Error, message: string): void;
  gone(name: string): void;
}

/**
 * Logs each fault in one line, and again only when it is another or was gone.
 * @param about what stands in each line
 */
export const tellFaults = (logger: Logger, about: Readonly<Record<string, unknown>>): Faults => {
  const told = new Map<string, string>();
  return {
    tell(name, { message: detail }, message) {
      if (told.get(name) === detail) return;
      told.set(name, detail);
      logger.warn({ ...about, name, detail }, message);
    },
    gone(name) {
      if (told.delete(name)) logger.info({ ...about, name }, 'is well again');
    },
  };
};
