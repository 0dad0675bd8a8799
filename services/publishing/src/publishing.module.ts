import { join } from 'node:path';
import { type DynamicModule, Inject, Module, type OnApplicationShutdown } from '@nestjs/common';
import { pipeline } from '@quickwire/contracts';
import { type Ledger, openLedger, openPackageView, type PackageView } from '@quickwire/delivery';
import {
  METRICS,
  type NearDuplicateMode,
  type Platform,
  type StageOfService,
  settingFolder,
} from '@quickwire/service-kit';
import { ledgerMetrics } from '@quickwire/telemetry';
import { readReaderLimits } from './config.ts';
import { ReadModule } from './read/index.ts';
import {
  LEDGER,
  NEAR_DUPLICATES,
  PACKAGE_VIEW,
  PAGE_OPTIONS,
  type PageOptions,
  READER_LIMITS,
  type ReaderLimits,
} from './read/tokens.ts';
import { PublishingStageModule } from './stage/stage.module.ts';

/** What this service runs. */
export const publishingStage: StageOfService = { stage: pipeline.stages.publishing, engine: '1' };

/** The read side's views of the log; opened before the HTTP server is. */
export interface Views {
  readonly view: PackageView;
  readonly ledger: Ledger;
}

/** Opens what the read side shows, each in a folder of its own. */
export const openViews = async ({ log, config, logger }: Platform): Promise<Views> => ({
  view: await openPackageView({
    directory: join(settingFolder('QUICKWIRE_DATA_DIR', config.QUICKWIRE_DATA_DIR), 'view'),
    log,
    onError: (error: Error) =>
      logger.warn({ err: error }, 'the package view could not follow the log; it tries again'),
  }),
  ledger: openLedger({
    directory: join(config.QUICKWIRE_DATA_DIR, 'ledger'),
    log,
    onError: (error: Error) =>
      logger.warn({ err: error }, 'the ledger could not follow the log; it tries again'),
  }),
});

/** The totals, by the names that the lists of the ledger have. */
const countOf = (ledger: Ledger) => {
  const { received: _, outOfBalance, deadLettered, inFlight, ...rest } = ledger.snapshot().totals;
  return {
    standing: { ...rest, 'dead-lettered': deadLettered, 'in-flight': inFlight },
    outOfBalance,
  };
};

@Module({})
export class PublishingModule implements OnApplicationShutdown {
  readonly #view: PackageView;
  readonly #ledger: Ledger;

  constructor(
    @Inject(PACKAGE_VIEW) view: PackageView,
    @Inject(LEDGER) ledger: Ledger,
    @Inject(METRICS) metrics: Parameters<typeof ledgerMetrics>[0],
  ) {
    this.#view = view;
    this.#ledger = ledger;
    ledgerMetrics(metrics, () => countOf(ledger));
  }

  static register(
    { view, ledger }: Views,
    page: PageOptions,
    readers: ReaderLimits = readReaderLimits({}),
    nearDuplicates: NearDuplicateMode = 'link',
  ): DynamicModule {
    const providers = [
      { provide: PACKAGE_VIEW, useValue: view },
      { provide: LEDGER, useValue: ledger },
      { provide: PAGE_OPTIONS, useValue: page },
      { provide: READER_LIMITS, useValue: readers },
      { provide: NEAR_DUPLICATES, useValue: nearDuplicates },
    ];
    return {
      module: PublishingModule,
      global: true,
      imports: [PublishingStageModule, ReadModule],
      providers,
      exports: providers.map(({ provide }) => provide),
    };
  }

  async onApplicationShutdown(): Promise<void> {
    await this.#ledger.close();
    await this.#view.close();
  }
}
