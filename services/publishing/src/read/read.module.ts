import { Module } from '@nestjs/common';
import { PageController } from '../pages/page.controller.ts';
import { EventsController } from './events.controller.ts';
import { LedgerController } from './ledger.controller.ts';
import { PackagesController } from './packages.controller.ts';

/**
 * The read side: list, package, events, ledger, and the first page. A global module provides
 * PACKAGE_VIEW, LEDGER and PAGE_OPTIONS.
 */
@Module({
  controllers: [PageController, PackagesController, EventsController, LedgerController],
})
export class ReadModule {}
