import type { Logger } from 'pino';
import { type Answer, itemAnswers } from './answer.ts';

/** Logs what became of a wire, a line an item. */
export const logAnswer = (logger: Logger, about: object, answer: Answer): void => {
  for (const item of itemAnswers(answer)) {
    if (!('problem' in item)) {
      logger.info({ ...about, ...item }, 'wire taken');
      continue;
    }
    const { type, detail } = item.problem;
    logger.warn({ ...about, place: item.place, problem: type, detail }, 'item refused');
  }
};
