export * from './inflate.ts';
export * from './local-caller.ts';
export * from './problem.ts';
export * from './read-body.ts';
export * from './route.ts';
