/** Address that the commands ask unless told otherwise. */
export const SERVER = 'http://127.0.0.1:8787';

/** A further command to try, with the options that have a value. */
export const commandLine = (
  command: string,
  { from, ...options }: Readonly<Record<string, string | undefined>>,
): string =>
  [
    `quickwire ${command}`,
    ...Object.entries({ ...options, ...(from !== SERVER && { from }) }).flatMap(([name, value]) =>
      value === undefined ? [] : [`--${name} ${value}`],
    ),
  ].join(' ');
