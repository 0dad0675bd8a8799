import { DEAD_LETTERS_KEPT_MS, eventHeaders, stageOfLetter } from '@quickwire/contracts';
import type { Effects, Middleware, StateWrite } from '../delivery.ts';
import type { StageObserver } from '../observer.ts';

const PREFIX = 'redriven:';

/** Whether a state entry notes that a dead letter was sent again. Due when the letter is kept no longer. */
export const isRedriveMark = (key: string): boolean => key.startsWith(PREFIX);

/**
 * Deals with a record that was sent again from a dead letter of this stage once, however often it is sent: the stage's
 * state remembers which letters came, in the same step as what came of them.
 */
export const redriveOnce =
  (stage: string, observer: StageObserver): Middleware =>
  (next) =>
  (delivery) => {
    const letter = delivery.record.headers[eventHeaders.redrive];
    if (letter === undefined || stageOfLetter(letter) !== stage) return next(delivery);
    const key = `${PREFIX}${letter}`;
    if (delivery.state.get(key) !== undefined) {
      observer.processed('repeat', undefined);
      return {};
    }
    const mark: StateWrite = { key, value: true, dueAt: delivery.now + DEAD_LETTERS_KEPT_MS };
    const marked = (effects: Effects): Effects => ({
      ...effects,
      state: [...(effects.state ?? []), mark],
    });
    const effects = next(delivery);
    return effects instanceof Promise ? effects.then(marked) : marked(effects);
  };
