import { cutLineOf, cutsIn } from '../cut-judge/cut-features.ts';
import { cutOdds } from '../cut-judge/cut-judge.ts';
import { type Draft, keptTokens, textOf, treeOfDraft, wordCount, wordsOf } from '../draft/draft.ts';
import { WEEKDAYS } from '../reading/calendar.ts';
import { dependents, subjectOf, type Tree } from '../reading/tree.ts';
import { KNOWN, SAYING } from '../reading/words.ts';
import { FEATURES, featuresOf, flag, type Measures } from './features.ts';
import { newsValueFrom } from './news-value.ts';
import { SIGNS, signsOfLittle } from './signs-of-little.ts';

/** Verbs of what newspapers are made of: deaths, courts, votes, deals, attacks, records. */
const EVENT =
  /^(?:kill|die[sd]?$|dead|death|injur|wound|arrest|charg|sentenc|convict|indict|plead|pled|sued?$|suing|ruled?$|order|ban(?:s|ned)?$|approv|reject|elect|vot|resign|fir(?:ed|es)$|appoint|nam(?:ed|es)$|announc|launch|sign|agre|reach|releas|free[sd]?$|captur|seiz|attack|bomb|explod|blast|struck|strike|hit$|crash|sank|sink|collaps|evacuat|rescu|search|found$|discover|warn|urg|accus|den(?:y|ied|ies)$|admit|apologi|cancel|suspend|postpon|clos|open|cut$|rais|rose|fell|drop|jump|surg|declin|increas|won$|win$|wins$|beat$|lost$|defeat|scor|sold|buy|bought|acquir|pay|paid|fin(?:ed|es)$|deport|extradit|execut|ask|call|demand|vow|pledg|plan|will$)/;

const DETAIL = [
  'newsValue',
  'personal',
  'storyLength',
  'placeShare',
  'passive',
  'event',
  'source',
  'quotedShare',
  'definiteSubject',
  'definiteBeside',
  'definiteLate',
  'beginsWithThe',
  'beginsWithName',
  'whole',
  'sentenceWords',
  'edits',
  'clauseCut',
  'adjunctCut',
  'cutOdds',
  'endCut',
  'named',
  'margin',
  'rank',
  'people',
  'organisations',
  'places',
  'mostSalient',
  'subjectMostSalient',
  'wordsShort',
  'wordsLong',
  'today',
  'purpose',
  'because',
  'afterSpeech',
  'beforeSpeech',
  'afterOld',
] as const;

/** What a reader's verdict is foretold from; one number a name, in this order. */
export const READER_FEATURES: readonly string[] = [
  ...FEATURES,
  // Two of them are told of the line's news too, by other words.
  ...SIGNS.map((sign) => `sign ${sign}`),
  ...DETAIL,
];

const QUOTED = /“[^”]*”|"[^"]*"/gu;
const CLAUSE = /^(?:advcl|acl|conj|ccomp|parataxis)/;
const ADJUNCT = /^(?:obl|nmod)/;
const DAY = new RegExp(`\\b(?:today|yesterday|tonight|${WEEKDAYS})\\b`, 'i');
const TELLS = ['nmod', 'acl', 'acl:relcl', 'compound', 'nmod:poss', 'appos'] as const;

/** Nouns of the line behind "the" with nothing that tells which. */
const looseDefinites = (tree: Tree, kept: readonly number[]): readonly number[] =>
  kept.flatMap((at) => {
    if (tree.words[at] !== 'the' || tree.relations[at] !== 'det') return [];
    const noun = tree.heads[at] as number;
    const isLoose =
      tree.tags[noun] === 'NOUN' &&
      !KNOWN.has(tree.words[noun] as string) &&
      dependents(tree, noun, ...TELLS).length === 0;
    return isLoose ? [noun] : [];
  });

/** Whether a story first tells of a noun behind its beginning and before this place. */
const isToldLate = ({ reading }: Measures, noun: string, place: number): boolean => {
  const first = reading.firstTold(noun);
  return first > 2 && first < place;
};

/** The numbers from which it is foretold whether a reader finds a line worth having. */
export const readerFeaturesOf = (measures: Measures, draft: Draft): readonly number[] => {
  const { reading, mostSalient: most } = measures;
  const tree = treeOfDraft(draft);
  const text = textOf(draft);
  const kept = keptTokens(draft);
  const words = wordsOf(draft);
  const basic = featuresOf(measures, draft);
  const signs = signsOfLittle(draft);
  const { place, afterSpeech, beforeSpeech, afterOld } = measures.around(draft.sentence);
  const start = tree.tokens[kept[0] ?? 0]?.start ?? 0;
  const end = tree.tokens[kept.at(-1) ?? 0]?.end ?? 0;
  const named = reading
    .namesIn(draft.sentence)
    .filter((name) => name.start >= start && name.end <= end);
  const of = (type: string): number =>
    Math.min(
      2,
      new Set(named.filter(({ entity }) => entity.type === type).map(({ entity }) => entity)).size,
    ) / 2;
  const subject = subjectOf(tree, draft.predicate);
  const who =
    subject === undefined ? undefined : reading.entityAt(tree.tokens[subject]?.start ?? 0);
  const verb = tree.words[draft.predicate] ?? '';
  const content = reading.contentIn(draft.sentence);
  const cutLine = cutLineOf(draft);
  const cuts = cutsIn(cutLine).map((at) => tree.relations[at] as string);
  const lastKept = kept.at(-1) ?? 0;
  const loose = looseDefinites(tree, kept);
  const detail: Readonly<Record<(typeof DETAIL)[number], number>> = {
    newsValue: newsValueFrom(basic),
    personal: flag(measures.personal),
    storyLength: Math.min(2, reading.prose.length / 30),
    placeShare: place / Math.max(1, reading.prose.length),
    passive: flag(dependents(tree, draft.predicate, 'aux:pass', 'nsubj:pass').length > 0),
    event: flag(EVENT.test(verb)),
    source: flag(
      tree.words.some(
        (word, at) => SAYING.has(word) && tree.tags[at] === 'VERB' && kept.includes(at),
      ),
    ),
    quotedShare: wordCount(text.match(QUOTED)?.join(' ') ?? '') / Math.max(1, words),
    definiteSubject: loose.filter((noun) => /^nsubj/.test(tree.relations[noun] as string)).length,
    definiteBeside: loose.filter((noun) => !/^nsubj/.test(tree.relations[noun] as string)).length,
    definiteLate: loose.filter((noun) => isToldLate(measures, tree.words[noun] as string, place))
      .length,
    beginsWithThe: flag(/^The\b/.test(text)),
    beginsWithName: flag(named.some((name) => name.start === start)),
    whole: flag(draft.edits.length === 0),
    sentenceWords: Math.min(2, tree.tokens.length / 30),
    edits: Math.min(3, cuts.length),
    clauseCut: flag(cuts.some((relation) => CLAUSE.test(relation))),
    adjunctCut: flag(cuts.some((relation) => ADJUNCT.test(relation))),
    cutOdds: cutOdds(cutLine) ?? 0,
    endCut: flag(tree.tokens.slice(lastKept + 1).some(({ kind }) => kind !== 'mark')),
    named: flag(draft.edits.some(({ kind }) => kind === 'name')),
    margin: Math.min(10, ...kept.map((at) => tree.margins[at] as number)) / 10,
    rank: Math.log1p(place),
    people: of('person'),
    organisations: of('organisation'),
    places: of('place'),
    mostSalient: flag(named.some(({ entity }) => most > 0 && entity.salience === most)),
    subjectMostSalient: flag(who !== undefined && who.salience === most),
    wordsShort: Math.max(0, 10 - words) / 6,
    wordsLong: Math.max(0, words - 15) / 3,
    today: flag(DAY.test(text)),
    purpose: flag(/\bto \p{Ll}+/u.test(text)),
    afterSpeech: flag(afterSpeech),
    beforeSpeech: flag(beforeSpeech),
    afterOld: flag(afterOld),
    because: flag(/\b(?:after|because|since|amid|over|for)\b/.test(text) && content.size > 0),
  };
  return [
    ...basic,
    ...SIGNS.map((sign) => flag(signs[sign])),
    ...DETAIL.map((name) => detail[name]),
  ];
};
