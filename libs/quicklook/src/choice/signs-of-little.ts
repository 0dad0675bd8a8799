import { type Draft, keptTokens, textOf, treeOfDraft } from '../draft/draft.ts';
import { dependents, subjectOf, type Tree } from '../reading/tree.ts';
import { SAYING } from '../reading/words.ts';

/** What a line may be: somebody's words, a feeling, a state, a habit, a formality. */
export const SIGNS = [
  'quotation',
  'quotedSelf',
  'anyone',
  'expletive',
  'copula',
  'state',
  'judgement',
  'analysis',
  'background',
  'moreOf',
  'nameless',
  'procedure',
  'another',
  'denied',
  'also',
  'unnamed',
  'had',
  'habit',
  'ought',
  'standing',
  'tiny',
] as const;
export type Sign = (typeof SIGNS)[number];

const NUMBER =
  /\d|\b(?:two|three|four|five|six|seven|eight|nine|ten|dozens?|hundreds|thousands|millions?|billions?)\b/i;
const QUOTED = /“[^”]*”|"[^"]*"/gu;
const FIRST_PERSON = /\b(?:I|I'm|I've|we|we're|We|We're|my|our|me|us|you|you're)\b/;
/** Subjects that are anybody's and nobody's. */
const ANYONE =
  /^(?:people|person|everyone|everybody|someone|somebody|anyone|world|life|things?|others?|many|some|most|parents|companies|experts|critics|fans|men|women|kids|children|americans)$/;
/** Verbs of state, of mind and of mere showing: what they tell is seldom an event. */
const STATE =
  /^(?:ha[sd]|have|seems?|seemed|feels?|felt|looks?|looked|thinks?|thought|believes?|believed|knows?|knew|wants?|wanted|likes?|liked|loves?|loved|hopes?|hoped|needs?|needed|means?|meant|remains?|remained|appears?|appeared|enjoys?|enjoyed|includes?|included|follows?|addressed|commented|responded?|joked)$/;
/** Requests for comment, statements of which nothing is told. */
const PROCEDURE =
  /\b(?:issued|released|read|made) (?:a|the|an) (?:\w+ )?(?:statement|announcement|comment)s?$|\b(?:declined|refused) (?:to )?comment|not (?:immediately )?(?:respond|return|reply)|no (?:response|comment)|could not be reached|unanswered|comments? from\b|for comment\b|[Aa]ttempts to reach|unsuccessful$|conducted the interview|available (?:exclusively )?on|\bpresents "/i;
const JUDGEMENT =
  /\b(?:good|great|bad|best|worst|amazing|beautiful|tough|hard|easy|important|interesting|difficult|happy|sad|wonderful|terrible|nice|simple|powerful|strong|clear|certain|sure|right|wrong|true|proud|excited|painful|hopeful)\b/i;

/** Sentences about the story or about meaning, not about what happened. */
const ANALYSIS =
  /\b(?:illustrat|highlight|underscor|reflect|symboli|epitomi|starts? with|just because|the reality|the fact|for years|seriously|disturbing|no secret|a reminder|a staple|history lesson|everyone|anyone)/i;

/** What is so as a rule. */
const HABIT =
  /\b(?:usually|often|typically|generally|always|sometimes|in general|tends? to|as a rule|remains?)\b/i;

/** What someone or something is held to be, has long been or is like. */
const STANDING =
  /\b(?:one of (?:the|many|his|her|its|several)|served? as|known for|figure|reputation|regarded as|considered|popular|famous|favou?rite|a symbol|the kind of|the heart of|no doubt|a sign|a matter of|moving forward|at stake|a chapter|looking the other way)\b/i;

const speechVerb = (tree: Tree, predicate: number): string =>
  [predicate, ...dependents(tree, predicate, 'parataxis')]
    .map((at) => tree.words[at] ?? '')
    .find((word) => SAYING.has(word)) ?? '';

/** Present tense, or has been: what is so rather than what happened. */
const isBackground = (tree: Tree, predicate: number): boolean => {
  const verbs = [predicate, ...dependents(tree, predicate, 'aux', 'aux:pass', 'cop')];
  return (
    !SAYING.has(tree.words[predicate] ?? '') &&
    verbs.some((at) => /^VB[ZP]$/.test(tree.penn[at] ?? '')) &&
    (dependents(tree, predicate, 'cop').length > 0 ||
      tree.penn[predicate] === 'VBZ' ||
      tree.penn[predicate] === 'VBP')
  );
};

/** Signs that a line tells little, each there or not. */
export const signsOfLittle = (draft: Draft): Readonly<Record<Sign, boolean>> => {
  const tree = treeOfDraft(draft);
  const text = textOf(draft);
  const verb = tree.words[draft.predicate] ?? '';
  const counted = NUMBER.test(text);
  const quotes = text.match(QUOTED)?.join(' ') ?? '';
  const subject = subjectOf(tree, draft.predicate);
  const saying = SAYING.has(verb);
  return {
    quotation: quotes !== '' && SAYING.has(speechVerb(tree, draft.predicate)),
    quotedSelf: FIRST_PERSON.test(quotes),
    anyone: subject !== undefined && ANYONE.test(tree.words[subject] as string) && !counted,
    expletive: subject !== undefined && tree.relations[subject] === 'expl',
    copula: dependents(tree, draft.predicate, 'cop').length > 0 && !counted,
    state: STATE.test(verb) && !saying,
    judgement: JUDGEMENT.test(text),
    analysis: ANALYSIS.test(text),
    background: isBackground(tree, draft.predicate) && !counted,
    moreOf: /\bmore \p{Ll}+$/u.test(text),
    nameless: !keptTokens(draft).some((at) => tree.tags[at] === 'PROPN') && !counted,
    procedure: PROCEDURE.test(text),
    another: /\b(?:another|represented by|shorthand)\b/.test(text),
    denied: /\b(?:not|n't|never|no)\b|n't\b/.test(text) && !counted,
    also: /\b(?:also|too|either|similar|same)\b/.test(text),
    unnamed: /\bnot (?:named|identified|new)\b|\bwell[ -]known\b|\bis known\b/.test(text),
    had: /\bhad\b/.test(text) && !saying,
    habit: HABIT.test(text) && !counted,
    ought: /\b(?:should|must|ought)\b|should['’]ve/.test(text) && !saying,
    standing: STANDING.test(text) && !counted,
    tiny: text.split(' ').length < 6 && !counted,
  };
};
