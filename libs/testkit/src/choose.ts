import { isMissing, type Missing } from './service.ts';

/** A way to come by a service. It throws where it can't; the message is shown to people. */
export interface Source<T> {
  readonly name: 'docker' | 'local';
  readonly start: () => Promise<T>;
}

const WAYS = ['auto', 'docker', 'local', 'none'] as const;

/** Which sources may be tried: QUICKWIRE_TEST_SERVICES, by default all. */
const wayFromEnvironment = (): (typeof WAYS)[number] => {
  const value = process.env['QUICKWIRE_TEST_SERVICES'] || 'auto';
  const way = WAYS.find((w) => w === value);
  if (way) return way;
  throw new Error(`QUICKWIRE_TEST_SERVICES is ${value}; it may be ${WAYS.join(', ')}`);
};

/** The first source that gives the service, else the reasons why none did. */
export const firstOf = async <T extends object>(
  sources: readonly Source<T>[],
  way = wayFromEnvironment(),
): Promise<T | Missing> => {
  if (way === 'none') return { missing: 'QUICKWIRE_TEST_SERVICES=none.' };
  const reasons: string[] = [];
  for (const source of sources) {
    if (way !== 'auto' && way !== source.name) continue;
    try {
      return await source.start();
    } catch (error) {
      reasons.push(`${source.name}: ${error instanceof Error ? error.message : String(error)}.`);
    }
  }
  return { missing: reasons.join(' ') };
};

/** The service itself; throws with the reasons where there is none. */
export const orThrow = <T extends object>(found: T | Missing): T => {
  if (isMissing(found)) throw new Error(found.missing);
  return found;
};
