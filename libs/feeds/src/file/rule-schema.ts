import { ChannelName, PubStatus } from '@quickwire/contracts';
import { z } from 'zod';
import { lower, wordsOf } from '../rules/words.ts';
import { DurationMs, fields, LanguageTag, oneOrMore, Text, Urgencies } from './fields.ts';

const LowerText = Text.transform(lower);

const Words = Text.transform((text, context) => {
  const words = wordsOf(text);
  if (words !== undefined) return words;
  context.addIssue({ code: 'custom', message: 'has neither letters nor digits; write a word' });
  return z.NEVER;
});

const MatchFields = fields({
  subject: oneOrMore(LowerText).optional(),
  urgency: oneOrMore(Urgencies)
    .transform((lists) => [...new Set(lists.flat())].sort())
    .optional(),
  genre: oneOrMore(LowerText).optional(),
  keyword: oneOrMore(Words).optional(),
  source: oneOrMore(LowerText).optional(),
  pubStatus: oneOrMore(PubStatus).optional(),
});

const SubjectFields = fields({
  name: Text,
  scheme: Text.optional(),
  code: Text.optional(),
  uri: Text.optional(),
});

const SetFields = fields({
  urgency: z.int().min(1, 'is below 1; write 1 to 9').max(9, 'is above 9; write 1 to 9').optional(),
  language: LanguageTag.optional(),
  usageTerms: Text.optional(),
  edNote: Text.optional(),
  subjects: oneOrMore(SubjectFields).optional(),
});

const ACTS = ['set', 'hold', 'route', 'drop'] as const;

const RuleShape = fields({
  name: Text.optional(),
  match: MatchFields.optional(),
  set: SetFields.optional(),
  hold: fields({ reason: Text, for: DurationMs.optional() })
    .transform(({ reason, for: forMs }) => ({ reason, ...(forMs !== undefined && { forMs }) }))
    .optional(),
  route: oneOrMore(ChannelName).optional(),
  drop: Text.optional(),
});

/** One rule as the file has it; told of what it does, whatever else is wrong with it. */
export const RuleFields = RuleShape.check(
  Object.assign(
    z.check<z.output<typeof RuleShape>>(({ value, issues }) => {
      const given = ACTS.filter((act) => value[act] !== undefined);
      if (given.length === 0)
        issues.push({
          code: 'custom',
          input: value,
          message: `does nothing; give it at least one of ${ACTS.join(', ')}`,
        });
      else if (given.length > 1 && given.includes('drop'))
        issues.push({
          code: 'custom',
          path: ['drop'],
          input: value,
          message: `stands beside ${given.filter((act) => act !== 'drop').join(', ')}; a story that is dropped goes nowhere: make two rules of it`,
        });
    }),
  ),
);
