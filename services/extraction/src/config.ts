import { ENTITY_MODELS, type EntityModel } from '@quickwire/language';
import { readConfig } from '@quickwire/service-kit';
import { z } from 'zod';

const NEAR_DUPLICATE_MODES = ['link', 'off'] as const;

/** What is done about a story that another item tells too: it is linked to that item, or nothing. */
export type NearDuplicateMode = (typeof NEAR_DUPLICATE_MODES)[number];

const ExtractionSettings = z.object({
  QUICKWIRE_ENTITY_MODEL: z
    .enum(ENTITY_MODELS, { error: `is one of ${ENTITY_MODELS.join(', ')}` })
    .default('news'),
  QUICKWIRE_NEAR_DUPLICATES: z
    .enum(NEAR_DUPLICATE_MODES, { error: `is one of ${NEAR_DUPLICATE_MODES.join(', ')}` })
    .default('link'),
});

/**
 * Which entity model the service works with.
 * @throws {ConfigError} that says what to set
 */
export const readEntityModel = (env: NodeJS.ProcessEnv): EntityModel =>
  readConfig(ExtractionSettings, env).QUICKWIRE_ENTITY_MODEL;

/**
 * What is done about near-duplicates.
 * @throws {ConfigError} that says what to set
 */
export const readNearDuplicateMode = (env: NodeJS.ProcessEnv): NearDuplicateMode =>
  readConfig(ExtractionSettings, env).QUICKWIRE_NEAR_DUPLICATES;
