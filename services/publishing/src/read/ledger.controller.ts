import { Controller, Get, Header, Headers, Inject } from '@nestjs/common';
import type { Ledger, LedgerSnapshot } from '@quickwire/delivery';
import { acceptable } from './negotiate.ts';
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
  read(@Headers('accept') accept: string | undefined): LedgerSnapshot {
    acceptable(accept, ['application/json']);
    return this.#ledger.snapshot();
  }
}
