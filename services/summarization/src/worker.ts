import type { QuickLook } from '@quickwire/contracts';
import { newsWriter } from '@quickwire/quicklook';
import type { WritingTask } from './quicklook-engine.ts';

/** The worker's task: a story and its entities in, a Quick Look out. */
export default ({ story, extraction }: WritingTask): QuickLook =>
  newsWriter.write(story, extraction);
