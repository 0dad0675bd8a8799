import { registerHooks } from 'node:module';

/**
 * Loaded into a service ahead of it, in its main thread and its workers: the modules that the worker pool is given for language work
 * are exchanged for the stand-ins beside this file. All else runs as it ships, so that what is measured is the pipeline alone.
 */
const STAND_INS: Readonly<Record<string, string>> = {
  'extraction/dist/worker.js': './recognise.ts',
  'summarization/dist/worker.js': './write.ts',
};

registerHooks({
  resolve: (specifier, context, next) => {
    const resolved = next(specifier, context);
    const name = Object.keys(STAND_INS).find((module) => resolved.url.endsWith(`/${module}`));
    const url = name && new URL(STAND_INS[name] as string, import.meta.url).href;
    return url === undefined ? resolved : { ...resolved, url, format: 'module-typescript' };
  },
});
