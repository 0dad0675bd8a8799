/**
 * What a server that could not listen tells its operator.
 * @returns an error that says what to set, or the error itself where its code is unknown
 */
export const listenError = (error: unknown, host: string, port: number): unknown => {
  const advice: Readonly<Record<string, string>> = {
    EADDRINUSE: `port ${port} of ${host} is taken; stop what listens there, or set PORT to another (0 takes one that is free)`,
    EADDRNOTAVAIL: `${host} is no address of this machine; correct HOST`,
    ENOTFOUND: `${host} is no address of this machine; correct HOST`,
    EACCES: `this user may not listen on port ${port}; set PORT to one above 1023`,
  };
  const message = advice[(error as NodeJS.ErrnoException).code ?? ''];
  return message === undefined ? error : new Error(message, { cause: error });
};
