const UUID_V7 = /^([0-9a-f]{8})-([0-9a-f]{4})-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/i;

/** When a receipt was given, in milliseconds since 1970, from the id itself (UUID version 7, RFC 9562); undefined for an id of another kind. */
export const receiptTime = (receiptId: string): number | undefined => {
  const match = UUID_V7.exec(receiptId);
  return match ? Number.parseInt(`${match[1]}${match[2]}`, 16) : undefined;
};

/**
 * UTC day on which a receipt was given: from the id itself, so that every later outcome counts for the
 * same day; from `otherwise` for an id of another kind.
 */
export const receiptDay = (receiptId: string, otherwise: number): string =>
  new Date(receiptTime(receiptId) ?? otherwise).toISOString().slice(0, 10);
