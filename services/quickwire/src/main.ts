import { endOnSignal } from '@quickwire/service-kit/end-on-signal';

// Before anything else is read: that takes seconds, in which a signal may come.
const ending = endOnSignal();
const { start } = await import('./start.ts');

await start(ending).catch((error: Error) => ending.failed(`quickwire: ${error.message}`));
