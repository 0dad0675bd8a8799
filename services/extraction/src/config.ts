import { ENTITY_MODELS, type EntityModel } from '@quickwire/language';
import { readConfig } from '@quickwire/service-kit';
import { z } from 'zod';

const ExtractionSettings = z.object({
  QUICKWIRE_ENTITY_MODEL: z
    .enum(ENTITY_MODELS, { error: `is one of ${ENTITY_MODELS.join(', ')}` })
    .default('news'),
});

/**
 * Which entity model the service works with.
 * @throws {ConfigError} that says what to set
 */
export const readEntityModel = (env: NodeJS.ProcessEnv): EntityModel =>
  readConfig(ExtractionSettings, env).QUICKWIRE_ENTITY_MODEL;
