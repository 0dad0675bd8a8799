/** Address that the commands ask unless told otherwise. */
export const SERVER = 'http://127.0.0.1:8787';

/** What reads has its server `from`, what acts `to`. */
const ADDRESSES: ReadonlySet<string> = new Set(['from', 'to']);

/** A further command to try, with the options that have a value, the address last. */
export const commandLine = (
  command: string,
  options: Readonly<Record<string, string | undefined>>,
): string =>
  [
    `quickwire ${command}`,
    ...Object.entries(options).flatMap(([name, value]) =>
      value === undefined || (ADDRESSES.has(name) && value === SERVER)
        ? []
        : [`--${name} ${value}`],
    ),
  ].join(' ');
