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

interface Waiting {
  readonly id: number;
  /** Whether lmdb has told of it, or of its failure. */
  readonly isOver: () => boolean;
  readonly seen: () => void;
}

/**
 * Tells when readers see a transaction. lmdb itself tells of one only when the disk has it, milliseconds later: four stages in a row
 * need not wait for that, each after the other. One question answers all who wait.
 */
export class Visibility {
  readonly #transactions: Transactions;
  #waiting: readonly Waiting[] = [];

  constructor(transactions: Transactions) {
    this.#transactions = transactions;
  }

  /** Calls `seen` when readers see the transaction; never where there is no more reason to ask before. */
  watch(waiting: Waiting): void {
    const asks = this.#waiting.length > 0;
    this.#waiting = [...this.#waiting, waiting];
    if (!asks) void this.#ask();
  }

  async #ask(): Promise<void> {
    for (let turn = 0; this.#waiting.length > 0; turn++) {
      await (turn < TURNS ? nextTurn() : pause(ASK_MS));
      this.#waiting = this.#waiting.filter(({ isOver }) => !isOver());
      if (this.#waiting.length === 0) return;
      const { lastTxnId } = this.#transactions.getStats() as { readonly lastTxnId: number };
      const visible = this.#waiting.filter(({ id }) => id <= lastTxnId);
      if (visible.length === 0) continue;
      this.#waiting = this.#waiting.filter(({ id }) => id > lastTxnId);
      // Else this turn's readers keep to what they saw before.
      this.#transactions.resetReadTxn();
      for (const { seen } of visible) seen();
      turn = 0;
    }
  }
}
