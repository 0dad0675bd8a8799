/** A real service that tests talk to, and may maltreat. */
export interface TestService {
  /** Where it came from, for people: `Docker (redis:7)`, `REDIS_URL`. */
  readonly how: string;
  /** Ends it for good and removes what it kept. */
  stop(): Promise<void>;
  /** Freezes it: connections stay open, nothing answers. */
  pause(): Promise<void>;
  resume(): Promise<void>;
  /** Ends it at once, as SIGKILL and power cuts do; its data stays for `restart`. */
  kill(): Promise<void>;
  /** Starts it again at the same address with the same data; kills it first where it runs. */
  restart(): Promise<void>;
}

/** Why a service is not to be had, in words that say what would help. */
export interface Missing {
  readonly missing: string;
}

/** Tells a service from the reason why there is none. */
export const isMissing = <T extends object>(found: T | Missing): found is Missing =>
  'missing' in found;

/** A service that somebody else runs: tests may use it, not stop it. */
export const foreignService = (how: string): TestService => {
  const refuse = async (): Promise<never> => {
    throw new Error(`${how} names a service that is not ours to stop: use start, not find`);
  };
  return {
    how,
    stop: async () => {},
    pause: refuse,
    resume: refuse,
    kill: refuse,
    restart: refuse,
  };
};
