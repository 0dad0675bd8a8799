/** Most bytes of a wire that is read in place, whatever its format. */
const QUICK_BYTES = 32 * 1024;

/** Whether a wire is surely read within some 50 ms, in which nobody else is answered. */
export const isQuick = (bytes: Uint8Array): boolean => bytes.length <= QUICK_BYTES;
