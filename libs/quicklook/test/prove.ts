import type { Story } from '@quickwire/contracts';
import { newsRecognizer } from '@quickwire/language';
import type { Gate } from '../src/gates/gate.ts';
import { proofOf } from '../src/gates/proof.ts';
import { type Reading, readStory } from '../src/reading/reading.ts';
import type { VerifiedQuickLook } from '../src/verify/finding.ts';

const recognizer = newsRecognizer();

/** A story of this text; what it says of itself can be given. */
export const storyWith = (text: string, rest: Partial<Story> = {}): Story =>
  ({
    id: 'a'.repeat(24),
    feed: 'desk',
    version: '1',
    revision: { contentHash: '' },
    headline: '',
    language: 'en',
    text,
    blocks: [],
    people: [],
    organisations: [],
    places: [],
    ...rest,
  }) as unknown as Story;

/** A story of these paragraphs. */
export const storyOfParagraphs = (parts: readonly string[], rest: Partial<Story> = {}): Story => {
  let at = 0;
  const blocks = parts.map((part) => {
    const block = { kind: 'paragraph' as const, start: at, end: at + part.length };
    at = block.end + 2;
    return block;
  });
  return storyWith(parts.join('\n\n'), { blocks, ...rest });
};

export const readingOf = (story: Story): Reading => readStory(story, recognizer.recognize(story));

export const readingWith = (text: string, rest: Partial<Story> = {}): Reading =>
  readingOf(storyWith(text, rest));

/** What a gate says of a line drawn from the last sentence of a text; undefined where it lets the line pass. */
export const verdict = (gate: Gate, text: string, line: string, rest?: Partial<Story>) => {
  const reading = readingWith(text, rest);
  const proof = proofOf(line, reading, reading.trees.length - 1);
  if (!proof) throw new Error(`"${line}" is not one sentence`);
  return gate.fault(proof);
};

/** Everything that a Quick Look was found to lack, each as "what: why". */
export const faultsOf = ({ lines, parts }: VerifiedQuickLook): readonly string[] => [
  ...lines.flatMap(({ findings }) => findings.map(({ gate, detail }) => `${gate}: ${detail}`)),
  ...parts.map(({ part, detail }) => `${part}: ${detail}`),
];
