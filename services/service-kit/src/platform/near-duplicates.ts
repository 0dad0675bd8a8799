import { z } from 'zod';
import { readConfig } from './config.ts';

const NEAR_DUPLICATE_MODES = ['link', 'once', 'off'] as const;

/**
 * What is done about a story that another item tells too: it is linked to that item; or linked, and not published by itself while
 * the other's package stands for it; or nothing.
 */
export type NearDuplicateMode = (typeof NEAR_DUPLICATE_MODES)[number];

const NearDuplicateSettings = z.object({
  QUICKWIRE_NEAR_DUPLICATES: z
    .enum(NEAR_DUPLICATE_MODES, { error: `is one of ${NEAR_DUPLICATE_MODES.join(', ')}` })
    .default('link'),
});

/**
 * What is done about near-duplicates.
 * @throws {ConfigError} that says what to set
 */
export const readNearDuplicateMode = (env: NodeJS.ProcessEnv): NearDuplicateMode =>
  readConfig(NearDuplicateSettings, env).QUICKWIRE_NEAR_DUPLICATES;
