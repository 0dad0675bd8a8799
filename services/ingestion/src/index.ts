export * from './config.ts';
export * from './configure-door.ts';
export * from './ingestion.module.ts';
export * from './receive-wire.ts';
export * from './routes.ts';
export * from './watch-folder.ts';
