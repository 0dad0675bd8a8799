import type { Doc } from '@quickwire/language';
import { isSurestCut } from '../cut-judge/sure-cut.ts';
import { headlineScore } from '../headline-judge/headline-score.ts';
import { isArticle } from '../reading/articles.ts';
import { DAY_PARTS, MONTHS, WEEKDAYS } from '../reading/calendar.ts';
import {
  dependents,
  isFiniteTag,
  isTensed,
  isWhole,
  subjectOf,
  subtree,
  type Tree,
} from '../reading/tree.ts';
import { BE, LINKING } from '../reading/words.ts';
import type { Gate } from './gate.ts';
import { bereft } from './incomplete/bereft.ts';
import { hasStrayComma, losesComma } from './incomplete/commas.ts';
import { brokenWord, lacksSecond } from './incomplete/halves.ts';
import { openList, strandedSubject } from './incomplete/joined.ts';
import { lastWord, lostMatter } from './incomplete/said.ts';
import { brokenSeam } from './incomplete/seams.ts';
import { losesMarkedOffAlone } from './marked-off.ts';
import type { Place, Proof } from './proof.ts';

const OPEN_END = /^(?:ADP|DET|CCONJ|SCONJ|AUX|PART)$/;

/** A passive without its form of be: "Talks held in Geneva"; no noun with what is told of it: "A government led by Orm", "Orm, accused of theft". */
const isHeadlinePassive = (line: Tree, source: Tree, there: number): boolean =>
  line.penn[line.root] === 'VBN' &&
  subjectOf(line, line.root) !== undefined &&
  !/^(?:acl|advcl)/.test(source.relations[there] ?? '') &&
  line.words.slice(0, line.root).filter((word) => word === ',').length % 2 === 0;

/** Openings that lean on the sentence before. */
const LEANING =
  /^(?:So|Also|Following (?:are|is)|Yes|No,|Well,|Indeed|Rather|Especially|Particularly|Mainly|Mostly|Still another|All so|Perhaps|Maybe|Meanwhile|(?:First|Second|Third)(?=,| of all)|Finally|For (?:example|instance|a start|one|now)|In other words|As a result|That said|In fact|Of course|At the same time|On the other hand|In (?:addition(?! to)|contrast|turn|a sense)|By contrast|Like \S+|Unlike \S+|Among them|Then|Next|Later(?! (?:this|that|in|on))|Elsewhere|Not (?:only|just)|Here|However|After all|Even (?:as|though|when|if|so)?|Already|At times|Fast forward|Within \w+ \w+|Unfortunately|Now,|Again|Too|Enter|Early on|By then|At the time|At that|Since then|That same|The (?:next|following|same|previous) \w+|(?:\w+ ){1,3}(?:days|weeks|months|years|hours|minutes) (?:later|earlier|before|after)|Not surprisingly|More(?! than)|Read more|See more|Watch|Photos|Related)\b(?! (?:far|many|much|week|month|year|time|quarter|round|place))/;

/** Who reported, wrote or added to the story. */
const CREDIT =
  /\bCNN(?:'s|’s) .*\b(?:contributed|reported|wrote)\b|^CNN .*\b(?:contributed|reported|wrote)\b|\b(?:contributed to this (?:report|story)|reported (?:this story )?(?:from|in) \p{Lu}\S+$|wrote this (?:report|story))/u;

/** A name laid beside a noun with no comma between them: "a demand Kyiv has rejected". */
const looseName = (line: Tree): number | undefined => {
  const at = line.tokens.findIndex((_, token) => {
    if (line.relations[token] !== 'appos') return false;
    const first = subtree(line, token)[0] as number;
    return (
      !/^(?:[,(:—–]|--?)$/.test(line.words[first - 1] ?? '') &&
      /^(?:DET|ADJ|NOUN)$/.test(line.tags[first - 1] ?? '') &&
      line.tags[token] === 'PROPN' &&
      line.relations[line.heads[token] as number] === 'nsubj' &&
      dependents(line, line.heads[token] as number, 'det').some((det) =>
        /^an?$/.test(line.words[det] as string),
      )
    );
  });
  return at < 0 ? undefined : at;
};

const TIME_NOUN = new RegExp(
  `^(?:${WEEKDAYS}|${DAY_PARTS}|weekend|week|month|year|day|${MONTHS}|today|yesterday|tomorrow|tonight)s?$`,
);

const SUBORDINATE = /^(?:after|because|since|although|though|unless)$/;

/** A bare noun before the subject: "a demand Kyiv has rejected". */
const objectBefore = (line: Tree, subject: number): number | undefined =>
  (line.children[line.root] as readonly number[]).find(
    (at) =>
      at < subject &&
      /^(?:NOUN|PRON)$/.test(line.tags[at] as string) &&
      !TIME_NOUN.test(line.words[at] as string) &&
      dependents(line, at, 'case').length === 0 &&
      !line.tokens.slice(at + 1, subject).some(({ text }) => text === ','),
  );

/** A clause that hangs on another, alone: "As prices rose", "Months after the storm hit". */
const HANGING =
  /^(?:(?:Just|Even|\w+ (?:days|weeks|months|years)|(?:Days|Weeks|Months|Years)) )?(?:as|after|before|when|while|although|though|because|since|until|once|if)\b[^,]*$/i;

/** Below this the judge of headlines takes a line for one that was broken off. */
const FINISHED = 0.5;

const docOf = (text: string, { sentence }: Tree): Doc => ({
  text,
  context: {},
  blocks: [],
  sentences: [sentence],
  mentions: [],
  quantities: [],
  entities: [],
});

/** The same where nothing went but what marks set off: the rest is as its author left it. */
const FINISHED_APART = 0.3;

/** Some verb of it is finite: the parser may have erred over which. */
const hasFinite = ({ penn }: Tree): boolean => penn.some(isFiniteTag);

/** Whether the line lacks words of its sentence; one that is whole is as finished as its author left it. */
const wasCut = (source: Tree, aligned: readonly number[]): boolean => {
  const kept = new Set(aligned);
  return source.tokens.some(({ kind }, at) => kind !== 'mark' && !kept.has(at));
};

const isCutAtEnd = (source: Tree, aligned: readonly number[]): boolean => {
  const last = Math.max(...aligned);
  return source.tokens.slice(last + 1).some(({ kind }) => kind !== 'mark');
};

/** "Including Gov.": the sentence was parted before the name. */
const TITLE_LAST = /\b(?:Gov|Sen|Rep|Mr|Mrs|Ms|Dr|Gen|Col|Lt|Sgt|Capt|Prof|Rev)\.$/;

/** The few characters behind the sentence. */
const textBehind = ({ reading, sentence }: Place): string => {
  const end = reading.doc.sentences[sentence]?.end ?? 0;
  return reading.doc.text.slice(end, end + 20);
};

/** What stands behind goes on in small letters: "… a unit of Orm & Co." and "of Oslo" were parted. */
const GOES_ON = /^\s*\p{Ll}+[\s,]/u;

/** Whether the sentence does not end as one, or stands in capitals where the story does not: it is a heading or a caption. */
const isNoSentence = (place: Place): boolean => {
  const { reading, sentence } = place;
  const told = reading.sentenceText(sentence).trimEnd();
  if (GOES_ON.test(textBehind(place))) return true;
  if (!/\p{Ll}/u.test(told) && /\p{Ll}{3}/u.test(reading.doc.text)) return true;
  return !/[.!…]["”’')]*$|[,:;]$/.test(told) || /\s\.$/.test(told) || TITLE_LAST.test(told);
};

/** Of the page, and notes within it, not of the story. */
const FURNITURE =
  /^(?:ADVERTISEMENT|Trending now|Correction:|Clarification:|Sign up|Subscribe)(?!\p{L})|\(\(|\(one name\)|''/u;

/** What is wrong with the words of a line as they stand. */
const faultOfWords = (proof: Proof): string | undefined => {
  const { text, aligned, source } = proof;
  if (!/^["“‘'(]*[\p{Lu}\p{N}$€£#]/u.test(text) && !/^\p{Ll}+\p{Lu}/u.test(text))
    return 'it begins with a small letter';
  if (/^\p{Lu}\p{Ll}+: \p{Lu}/u.test(text)) return 'it begins with a dateline or a heading';
  if (/^\p{Lu}{1,5}: /u.test(text)) return 'it begins with who speaks in an interview';
  if (/^\d+[-.)]\s?\p{Lu}\p{Ll}/u.test(text)) return 'it is an item of a list';
  if (/^(?:What|How|Why|Where|When|Who|Which)\b[^,]*$/.test(text))
    return 'it is a question or a heading';
  if (/[$€£]\d+\.?$/.test(text) && /^\s*\d/.test(textBehind(proof))) return 'its number is cut';
  if (isNoSentence(proof)) return 'it is a heading or a caption';
  if (
    /\bthe (?:day|night|morning|week|month|year|time|moment)$/.test(text) &&
    isCutAtEnd(source, aligned)
  )
    return 'its time is cut short';
  if (/\b(?:including|such as|namely|like)$/.test(text)) return 'what it counts is lost';
  if (/\bon (?:condition|suspicion)(?:$|,)/.test(text)) return 'what it is on is lost';
  if (/\b(?:is|are|was|were) (?:is|are|was|were)\b/.test(text)) return 'it has a verb too many';
  if (/\bsince$/.test(text)) return 'what it counts from is told elsewhere';
  if (/\b(?:www|https?|\.com)\b/i.test(text) || FURNITURE.test(text))
    return 'it sends the reader elsewhere';
  if (/[?:;,–—-]$/.test(text)) return 'it ends on an open mark';
  return undefined;
};

/** What is wrong with how it opens. */
const faultOfOpening = (text: string): string | undefined => {
  if (
    /^(?:\p{L}+ed|Known|Born|Seen|Given|Made|Held|Led|Built|Found|Shown|Taken|Written), /u.test(
      text,
    )
  )
    return 'its opening is cut short';
  if (/^[([]/.test(text)) return 'it stands in brackets';
  const loose = LEANING.exec(text);
  if (loose) return `it begins with “${loose[0]}”`;
  return CREDIT.test(text) ? 'it is a credit' : undefined;
};

/** "In August, nobody did": what was done is told elsewhere. */
const ELLIPTIC =
  /^(?:do|does|did|has|have|had|will|would|can|could|may|might|must|should|not|n't|be|been|too|so)$/;

const isElliptic = ({ words, penn }: Tree, last: number): boolean => {
  let first = last + 1;
  while (first > 0 && ELLIPTIC.test(words[first - 1] as string)) first--;
  return penn.slice(first, last + 1).some(isFiniteTag) && !penn.slice(0, first).some(isFiniteTag);
};

/** "Few" for "a few", "two men" for "the two men": an article without which its noun is another thing. Those that may go the line has in full. */
const lostArticle = ({ source, places }: Proof): number | undefined => {
  const at = source.tokens.findIndex(
    (_, token) =>
      (places[token] as number) < 0 &&
      isArticle(source, token) &&
      (places[token + 1] ?? -1) >= 0 &&
      (places[source.heads[token] as number] ?? -1) >= 0,
  );
  return at < 0 ? undefined : at;
};

/** "…, police said on Monday". */
const SAID_LAST = /, [^,]+ (?:said|says|reported|announced)(?: on \p{Lu}\p{Ll}+)?$/u;

/** Words that join a clause, which needs a verb of its own. */
const JOINS = /^(?:when|while|where|because|although|though|if)$/;

/** "A worker whose life ended there", "men who fled in May, when a shell fell": behind the relative word there are no more finite verbs than clauses joined, and before it none. A verb behind a comma may be the line's. */
const isNounAlone = ({ penn, words }: Tree, text: string): boolean => {
  const end = SAID_LAST.test(text) ? words.lastIndexOf(',') : words.length;
  const relative = penn.findIndex((tag, at) => at > 0 && /^WP\$?$/.test(tag));
  if (relative < 0 || penn.slice(0, relative).some(isFiniteTag)) return false;
  const verbs = penn.flatMap((tag, at) => {
    // Who said it tells nothing of the noun.
    if (at < relative || at > end) return [];
    return isFiniteTag(tag) || (/^VB/.test(tag) && words[at - 1] === ',') ? [at] : [];
  });
  const joined = words.filter(
    (word, at) =>
      at >= relative &&
      at < end &&
      (/^W(?:P|DT)/.test(penn[at] ?? '') ||
        // "While wearing a mask" needs no verb more.
        (JOINS.test(word) && !/^(?:VB[GN]|JJ|IN)$/.test(penn[at + 1] ?? ''))),
  ).length;
  return verbs.length <= joined;
};

/** "The thefts occurred on Sunday when the victim": the clause at the end has lost its verb. */
const hasBrokenClause = ({ penn, words, tags }: Tree): boolean => {
  const last = words.findLastIndex(
    (word, at) => at > 0 && /^(?:when|while|because|although|though|whether)$/.test(word),
  );
  return (
    last > 0 &&
    /^(?:DET|NOUN|PROPN|PRON)$/.test(tags[last + 1] ?? '') &&
    !penn.slice(last).some((tag) => isFiniteTag(tag) || /^VB[GN]$/.test(tag))
  );
};

/** "The United Nations said, though …": who says it opens the line, and what is said was cut. */
const SAID_FIRST = /^(?:\p{L}[\p{L}'’.-]* ){1,6}(?:said|says)(?: on \p{Lu}\p{Ll}+)?,(?! ?["“])/u;

/** "…, but residents reached by phone": the second clause has lost its verb. */
const hasBrokenBut = ({ words, penn, tags }: Tree): boolean => {
  const but = words.lastIndexOf('but');
  return (
    but > 0 &&
    words[but - 1] === ',' &&
    /^(?:DET|NOUN|PROPN|PRON)$/.test(tags[but + 1] ?? '') &&
    !penn.slice(but).some((tag) => isFiniteTag(tag) || tag === 'VBG' || tag === 'RB')
  );
};

/** Whether it shows in the words alone that the gate stops the line. */
export const looksIncomplete = (proof: Proof): boolean =>
  (faultOfWords(proof) ?? faultOfOpening(proof.text)) !== undefined;

/** Whether the sentence's own subject and verb stay. */
const keepsCore = ({ source, aligned }: Proof): boolean =>
  aligned.includes(source.root) && aligned.includes(subjectOf(source, source.root) ?? -1);

/** A finished headline clause: a subject, a verb, nothing left hanging at either end. */
export const incomplete: Gate = {
  name: 'incomplete',
  stopsUnread: isNoSentence,
  fault(proof) {
    const { line, text, aligned, source } = proof;
    const { root } = line;
    if (root < 0) return 'there is nothing in it';
    const plain = faultOfWords(proof);
    if (plain !== undefined) return plain;
    const first = line.words[0] as string;
    if (line.tags[0] === 'CCONJ' || /^(?:which|who|that|whose|whom|than)$/.test(first))
      return `it begins with “${first}”`;
    if (/\[/.test(text)) return 'it is speech with an editor’s words in it';
    if (line.tags[0] === 'SCONJ' && line.heads[0] === root) return `it begins with “${first}”`;
    if (line.tags[0] === 'VERB' && /^VB[DZP]$/.test(line.penn[0] as string))
      return `it begins with “${first}”`;
    const cut = wasCut(source, aligned);
    const trusted = losesMarkedOffAlone(proof) || isSurestCut(proof);
    const whole = cut
      ? trusted && isWhole(source) && keepsCore(proof)
      : isWhole(source) || (hasFinite(source) && headlineScore(docOf(text, line)) >= FINISHED);
    const marks = dependents(line, root, 'mark').filter((mark) => mark < root);
    const subordinate = marks.some((mark) => SUBORDINATE.test(line.words[mark] as string));
    if (subordinate || (!whole && marks.length > 0)) return 'it is a clause that hangs on another';
    if (
      !whole &&
      subjectOf(line, root) === undefined &&
      dependents(line, root, 'expl').length === 0
    )
      return 'it has no subject';
    if (!whole && !isTensed(line, root) && !isHeadlinePassive(line, source, aligned[root] ?? -1))
      return 'it has no verb';
    const seam = cut ? (bereft(proof) ?? brokenSeam(proof)) : undefined;
    if (seam !== undefined) return seam;
    if (cut && isNounAlone(line, text)) return 'it has no verb';
    if (cut && SAID_FIRST.test(text)) return 'what is said is lost';
    if (cut && (hasBrokenClause(line) || hasBrokenBut(line))) return 'its last clause has no verb';
    if (HANGING.test(text)) return 'it is a clause that hangs on another';
    if (lacksSecond(line)) return 'one of two is lost';
    const matter = lostMatter(proof, cut);
    if (matter !== undefined) return matter;
    const broken = brokenWord(proof);
    if (broken !== undefined) return `“${source.tokens[broken]?.text}” is cut from its word`;
    const stranded = strandedSubject(proof);
    if (stranded !== undefined)
      return `“${source.tokens[stranded]?.text}” is left without its verb`;
    const listed = openList(proof);
    if (listed !== undefined) return `the list goes on behind “${source.tokens[listed]?.text}”`;
    const article = lostArticle(proof);
    if (article !== undefined)
      return `“${source.tokens[article]?.text}” is lost before “${source.tokens[article + 1]?.text}”`;
    if (losesComma(proof)) return 'an aside is left open';
    if (isElliptic(line, lastWord(line))) return 'what was done is told elsewhere';
    if (hasStrayComma(line)) return 'a comma parts its subject from its verb';
    const opening = faultOfOpening(text);
    if (opening !== undefined) return opening;
    const subject = subjectOf(line, root);
    if (
      subject !== undefined &&
      subtree(line, subject).some(
        (at) => /^(?:WDT|WP|WP\$)$/.test(line.penn[at] as string) && line.heads[at] === subject,
      )
    )
      return 'its subject is a question or a relative';
    if (!whole && subject !== undefined && objectBefore(line, subject) !== undefined)
      return 'it is a noun with what is told of it';
    const bareName = looseName(line);
    if (bareName !== undefined) return `“${line.tokens[bareName]?.text}” stands loose`;
    const last = lastWord(line);
    const there = aligned[last] ?? -1;
    const particle =
      line.relations[last] === 'compound:prt' ||
      (there >= 0 && /^(?:compound:prt|advmod)$/.test(source.relations[there] as string));
    const closes =
      there >= 0 && source.tokens.slice(there + 1).every(({ kind }) => kind === 'mark');
    if (OPEN_END.test(line.tags[last] as string) && !particle && !closes)
      return `it ends on “${line.tokens[last]?.text}”`;
    if (!closes && /^VB[GN]$/.test(line.penn[last] as string) && line.relations[last] === 'acl')
      return `it ends on “${line.tokens[last]?.text}”`;
    if (!closes && (LINKING.has(line.words[last] as string) || BE.has(line.words[last] as string)))
      return `it ends on “${line.tokens[last]?.text}”`;
    const finished = trusted ? FINISHED_APART : FINISHED;
    if (cut && headlineScore(docOf(text, line)) < finished) return 'it does not read as finished';
    return undefined;
  },
};
