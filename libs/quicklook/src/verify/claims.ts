import type { QuickLook } from '@quickwire/contracts';
import { isEnglish } from '@quickwire/language';
import { choose, type Proved } from '../choice/choose.ts';
import { promising } from '../choice/promise.ts';
import { type Draft, textOf } from '../draft/draft.ts';
import { draftsOf } from '../draft/drafts.ts';
import { tightened } from '../draft/tightened.ts';
import { provesNone } from '../gates/index.ts';
import type { Reading } from '../reading/reading.ts';
import type { Tree } from '../reading/tree.ts';

/** What the lines of a published Quick Look are held against. */
export interface Claims {
  readonly reading: Reading;
  /** The gates know no other language. */
  readonly isEnglish: boolean;
  /** The choice of the rules for this text, as if there had been no version before and no other writer. */
  readonly fresh: readonly Proved[];
  /** Whether the Quick Look is said to be the rules' own and to follow no other: then its lines are those of the choice. */
  readonly isFresh: boolean;
  /** Whether a line is said to come from the version before: what drew it then need not draw it now. */
  isFormer(text: string): boolean;
  /** The drafts of the rules that give this line of this sentence, as it is set. */
  draftsGiving(text: string, sentence: number): readonly Draft[];
  /** Whether the rules look for lines in this sentence at all. */
  isRead(sentence: number): boolean;
}

/** Nothing in a Quick Look that was `revised` against lines that may not be told says which are new. */
const formerIn = ({ revisions }: QuickLook): ((text: string) => boolean) => {
  if (revisions?.length === 0) return () => true;
  const texts = new Set(
    revisions?.flatMap((revision) => {
      if (revision.kind === 'kept') return [revision.was];
      return revision.kind === 'changed' ? [revision.is] : [];
    }),
  );
  return (text) => texts.has(text);
};

export const claimsOf = (reading: Reading, quickLook: QuickLook): Claims => {
  const { doc, story, trees } = reading;
  const english = isEnglish(doc.text, story.language);
  const read = new Set(english ? promising(reading) : []);
  return {
    reading,
    isEnglish: english,
    fresh: english ? choose(reading) : [],
    isFresh: quickLook.provenance.model === undefined && quickLook.revisions === undefined,
    isFormer: formerIn(quickLook),
    draftsGiving: (text, sentence) =>
      draftsOf(reading, sentence)
        .map(tightened)
        .filter((draft) => textOf(draft) === text),
    isRead: (sentence) =>
      read.has(sentence) && !provesNone({ reading, sentence, source: trees[sentence] as Tree }),
  };
};
