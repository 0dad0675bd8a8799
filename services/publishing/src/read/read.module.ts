import { Module } from '@nestjs/common';
import { PageController } from '../pages/page.controller.ts';
import { RedriveController } from '../redrive/redrive.controller.ts';
import { EventsController } from './events.controller.ts';
import { LedgerController } from './ledger.controller.ts';
import { PackagesController } from './packages.controller.ts';
import { VersionsController } from './versions.controller.ts';

/**
 * The read side: list, package, its versions, events, ledger, and the first page; and the way back for dead letters. A global module provides
 * PACKAGE_VIEW, LEDGER and PAGE_OPTIONS.
 */
@Module({
  controllers: [
    PageController,
    PackagesController,
    VersionsController,
    EventsController,
    LedgerController,
    RedriveController,
  ],
})
export class ReadModule {}
