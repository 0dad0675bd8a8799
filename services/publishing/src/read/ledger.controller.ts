import { Controller, Get, Header, Headers, Inject, Param, Query } from '@nestjs/common';
import {
  BadCursorError,
  type Ledger,
  type LedgerPage,
  type LedgerReceipt,
  type LedgerSnapshot,
} from '@quickwire/delivery';
import { ProblemError } from '@quickwire/http-guard';
import { type Query as Given, parseDay, parseFeed, parseLedgerList } from './ledger-query.ts';
import { acceptable } from './negotiate.ts';
import { parseLimit, single } from './query.ts';
import { LEDGER } from './tokens.ts';

const json = (accept: string | undefined): void => {
  acceptable(accept, ['application/json']);
};

/** Where every receipt stands: the counts, the receipts behind each, and one by itself. */
@Controller('v1/ledger')
export class LedgerController {
  readonly #ledger: Ledger;

  constructor(@Inject(LEDGER) ledger: Ledger) {
    this.#ledger = ledger;
  }

  @Get()
  @Header('cache-control', 'no-store')
  read(@Headers('accept') accept: string | undefined, @Query() query: Given): LedgerSnapshot {
    json(accept);
    return this.#ledger.snapshot({ feed: parseFeed(query), day: parseDay(query) });
  }

  @Get('items')
  @Header('cache-control', 'no-store')
  items(@Headers('accept') accept: string | undefined, @Query() query: Given): LedgerPage {
    json(accept);
    const request = {
      feed: parseFeed(query),
      day: parseDay(query),
      outcome: parseLedgerList(query),
      limit: parseLimit(query['limit']),
      cursor: single('cursor', query['cursor']),
    };
    try {
      return this.#ledger.page(request);
    } catch (error) {
      if (error instanceof BadCursorError) throw new ProblemError('bad-cursor', error.message);
      throw error;
    }
  }

  @Get('receipts/:receiptId')
  @Header('cache-control', 'no-store')
  receipt(
    @Headers('accept') accept: string | undefined,
    @Param('receiptId') receiptId: string,
  ): LedgerReceipt {
    json(accept);
    const found = /^[\w.-]{1,64}$/.test(receiptId) ? this.#ledger.receipt(receiptId) : undefined;
    if (found) return found;
    throw new ProblemError(
      'no-such-receipt',
      'the ledger has no such receipt; it keeps those of the last two weeks, by the receiptId that the door answered',
    );
  }
}
