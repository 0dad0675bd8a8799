import { setImmediate as nextTurn, setTimeout as pause } from 'node:timers/promises';

/** What is asked of lmdb: the number of the transaction under way, and of the last one that readers see. */
export interface Transactions {
  getWriteTxnId(): number;
  getStats(): object;
  resetReadTxn(): void;
}

/** Turns of the event loop after which it is asked by the clock: the disk is slow then. */
const TURNS = 4;
const ASK_MS = 1;

/**
 * Resolves when readers see a transaction, or there is no more reason to ask. lmdb itself tells of a transaction only when the disk
 * has it, milliseconds later: four stages in a row need not wait for that, each after the other.
 * @param isOver whether lmdb has told of it, or of its failure
 */
export const whenVisible = async (
  transactions: Transactions,
  id: number,
  isOver: () => boolean,
): Promise<void> => {
  for (let turn = 0; ; turn++) {
    await (turn < TURNS ? nextTurn() : pause(ASK_MS));
    if (isOver()) return;
    const { lastTxnId } = transactions.getStats() as { readonly lastTxnId: number };
    if (lastTxnId < id) continue;
    // Else this turn's readers keep to what they saw before.
    transactions.resetReadTxn();
    return;
  }
};
