import { Gauge, type Registry } from 'prom-client';

/** The ledger's counts, as they are at a scrape. */
export interface LedgerCount {
  /** Receipts by where they stand. */
  readonly standing: Readonly<Record<string, number>>;
  readonly outOfBalance: number;
}

/** Registers the counts of the ledger. Call once for a registry. */
export const ledgerMetrics = (registry: Registry, count: () => LedgerCount): void => {
  const registers = [registry];
  new Gauge({
    name: 'quickwire_ledger_receipts',
    help: 'Receipts of the last two weeks, by where they stand: published, held, duplicate, stale, dropped, rejected, dead-lettered, in-flight. When in-flight stays above 0 without new wires something is stuck: "quickwire ledger --outcome in-flight" lists what; a rise of dropped means that a rule matches more than before.',
    labelNames: ['outcome'],
    registers,
    collect() {
      this.reset();
      for (const [outcome, receipts] of Object.entries(count().standing))
        this.set({ outcome }, receipts);
    },
  });
  new Gauge({
    name: 'quickwire_ledger_out_of_balance',
    help: 'Receipts that ended twice, or ended without having been received. Should be 0: anything else is a fault of a stage, and "quickwire ledger --outcome out-of-balance" lists the receipts.',
    registers,
    collect() {
      this.set(count().outOfBalance);
    },
  });
};
