import type { Extraction, Story } from '@quickwire/contracts';
import { baselineRecognizer } from '@quickwire/language';

/** The worker's task: one story in, who, what and where out. */
export default (story: Story): Extraction => baselineRecognizer.recognize(story);
