import 'reflect-metadata';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { memoryCache } from '@quickwire/cache';
import { type Ledger, openLedger, openPackageView, type PackageView } from '@quickwire/delivery';
import { PlatformConfig, type Service, startService } from '@quickwire/service-kit';
import { createWorkerPool } from '@quickwire/streaming';
import { createLogger } from '@quickwire/telemetry';
import { type FakeLog, fakeLog } from '../../../libs/delivery/test/fake-log.ts';
import { PublishingModule, publishingStage } from '../src/publishing.module.ts';

type Register = Parameters<typeof PublishingModule.register>;

/** The publishing service over a log of its own, on a free port of loopback. */
export interface ReadingService extends Pick<Service, 'app' | 'origin' | 'ready'> {
  readonly log: FakeLog;
  readonly view: PackageView;
  readonly ledger: Ledger;
  /** Closes all of it and removes its files. */
  close(): Promise<void>;
}

export const startReadingService = async (
  name: string,
  {
    page = { feed: '', curl: '' },
    options,
  }: { readonly page?: Register[1]; readonly options?: Register[2] } = {},
): Promise<ReadingService> => {
  const directory = await mkdtemp(join(tmpdir(), 'qw-publishing-'));
  const log = fakeLog();
  const view = await openPackageView({ directory: join(directory, 'view'), log });
  const ledger = openLedger({ directory: join(directory, 'ledger'), log });
  const { app, origin, ready, close } = await startService({
    platform: {
      name,
      config: PlatformConfig.parse({ PORT: '0' }),
      log,
      cache: memoryCache({ maxEntries: 1 }),
      workers: createWorkerPool(),
      logger: createLogger({ service: name, level: 'silent' }),
      close: () => log.close(),
    },
    stages: [publishingStage],
    modules: [PublishingModule.register({ view, ledger }, page, options)],
  });
  return {
    log,
    view,
    ledger,
    app,
    origin,
    ready,
    async close() {
      await close();
      await rm(directory, { recursive: true });
    },
  };
};
