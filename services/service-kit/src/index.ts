export * from './memoized.ts';
export * from './platform/config.ts';
export * from './platform/platform.ts';
export * from './run-service.ts';
export * from './tokens.ts';
export * from './transport/emission.ts';
export * from './transport/event-log-server.ts';
export * from './transport/outcome-emission.ts';
