/** What a check found. */
export interface HealthFinding {
  readonly ok: boolean;
  readonly detail: string;
  /** The numbers in the detail, for programs. */
  readonly figures?: Readonly<Record<string, number>>;
}

/** Something that must hold for a process to do its work. */
export interface HealthCheck {
  readonly name: string;
  /** What users lose while it does not hold. */
  readonly impact: string;
  /** What an operator does then. */
  readonly action: string;
  check(): Promise<HealthFinding>;
}

/** A check with what it found. */
export interface HealthResult extends HealthFinding {
  readonly name: string;
  readonly impact: string;
  readonly action: string;
}

export interface HealthReport {
  /** All checks hold. */
  readonly ok: boolean;
  readonly checks: readonly HealthResult[];
}

export interface RunChecksOptions {
  /** Milliseconds a check may take; one that takes longer does not hold. */
  readonly timeoutMs: number;
}

const overdue = (timeoutMs: number): { promise: Promise<HealthFinding>; cancel(): void } => {
  const { promise, resolve } = Promise.withResolvers<HealthFinding>();
  const timer = setTimeout(
    () => resolve({ ok: false, detail: `no answer within ${timeoutMs} ms` }),
    timeoutMs,
  );
  return { promise, cancel: () => clearTimeout(timer) };
};

const find = async (check: HealthCheck, timeoutMs: number): Promise<HealthFinding> => {
  const limit = overdue(timeoutMs);
  try {
    return await Promise.race([check.check(), limit.promise]);
  } catch (error) {
    return { ok: false, detail: error instanceof Error ? error.message : String(error) };
  } finally {
    limit.cancel();
  }
};

/** Runs checks side by side. Never rejects: a check that throws or hangs does not hold, and its detail says so. */
export const runChecks = async (
  checks: readonly HealthCheck[],
  { timeoutMs }: RunChecksOptions,
): Promise<HealthReport> => {
  const results = await Promise.all(
    checks.map(async (check): Promise<HealthResult> => {
      const { name, impact, action } = check;
      return { name, ...(await find(check, timeoutMs)), impact, action };
    }),
  );
  return { ok: results.every((result) => result.ok), checks: results };
};
