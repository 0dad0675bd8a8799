/** How the command line ends, for scripts. */
export const exitCodes = {
  ok: 0,
  /** An input was refused, or what was asked for does not hold. */
  failed: 1,
  /** The command was given wrongly, or lacks something that it needs. */
  usage: 2,
  /** The server did not answer. */
  unreachable: 3,
} as const;
export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];

/** Ends a command with one plain line and an exit code. */
export class CliError extends Error {
  readonly exitCode: ExitCode;
  constructor(exitCode: ExitCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.exitCode = exitCode;
  }
}
