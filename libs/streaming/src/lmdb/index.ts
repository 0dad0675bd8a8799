export { type Commit, openCommits } from './commits.ts';
export * from './lmdb-log.ts';
