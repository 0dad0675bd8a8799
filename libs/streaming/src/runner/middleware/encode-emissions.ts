import type { Middleware } from '../delivery.ts';
import { type EmittingStage, encodeEffects } from '../encode.ts';

/** Makes records of what the handler emits. What can not be written is the record's fault: poison. */
export const encodeEmissions =
  (stage: EmittingStage): Middleware =>
  (next) =>
  (delivery) => {
    const effects = next(delivery);
    return effects instanceof Promise
      ? effects.then((done) => encodeEffects(done, delivery, stage))
      : encodeEffects(effects, delivery, stage);
  };
