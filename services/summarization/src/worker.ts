import type { QuickLook } from '@quickwire/contracts';
import { newsWriter } from '@quickwire/quicklook';
import type { WritingTask } from './quicklook-engine.ts';

/** The worker's task: a story, its entities and the lines before it in, a Quick Look out. */
export default ({ story, extraction, former }: WritingTask): QuickLook =>
  newsWriter.write(story, extraction, former);
