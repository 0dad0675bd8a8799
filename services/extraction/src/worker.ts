import type { Extraction, Story } from '@quickwire/contracts';
import { type EntityModel, type EntityRecognizer, newsRecognizer } from '@quickwire/language';

/** What a worker is given. */
export interface Task {
  readonly story: Story;
  readonly model: EntityModel;
}

const recognizers = new Map<EntityModel, EntityRecognizer>();

const recognizerOf = (model: EntityModel): EntityRecognizer => {
  const recognizer = recognizers.get(model) ?? newsRecognizer(model);
  recognizers.set(model, recognizer);
  return recognizer;
};

/** The worker's task: one story in, who, what and where out. A model is read once a thread. */
export default ({ story, model }: Task): Extraction => recognizerOf(model).recognize(story);
