import { Controller, Get, Header, Inject } from '@nestjs/common';
import type { Ledger, LedgerSnapshot } from '@quickwire/delivery';
import { LEDGER } from './tokens.ts';

/** Where every receipt stands. */
@Controller('v1/ledger')
export class LedgerController {
  readonly #ledger: Ledger;

  constructor(@Inject(LEDGER) ledger: Ledger) {
    this.#ledger = ledger;
  }

  @Get()
  @Header('cache-control', 'no-store')
  read(): LedgerSnapshot {
    return this.#ledger.snapshot();
  }
}
