/** A log to the console whose lines begin with the seconds since it was made. */
export const startLog = (): ((line: string) => void) => {
  const started = performance.now();
  return (line) =>
    console.log(`${((performance.now() - started) / 1000).toFixed(0).padStart(5)} s  ${line}`);
};
