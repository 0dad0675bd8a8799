import type { Doc } from '@quickwire/language';
import { headlineScore } from '../headline-judge/headline-score.ts';
import { ancestors, dependents, isTensed, subjectOf, subtree, type Tree } from '../reading/tree.ts';
import { BE, LINKING, SAYING } from '../reading/words.ts';
import type { Gate } from './gate.ts';
import { isMarkedOff } from './marked-off.ts';
import { type Place, type Proof, runsOf } from './proof.ts';

const OPEN_END = /^(?:ADP|DET|CCONJ|SCONJ|AUX|PART)$/;

/** A passive without its form of be: "Talks held in Geneva". */
const isHeadlinePassive = (line: Tree, source: Tree, there: number): boolean =>
  line.penn[line.root] === 'VBN' &&
  subjectOf(line, line.root) !== undefined &&
  // "A government led by Orm" is a noun with what is told of it.
  !/^acl/.test(source.relations[there] ?? '');

const lastWord = (line: Tree): number => line.tokens.findLastIndex(({ kind }) => kind !== 'mark');

/** Openings that lean on the sentence before. */
const LEANING =
  /^(?:So|Also|Yes|No,|Well,|Indeed|Rather|Especially|Particularly|Mainly|Mostly|Still another|All so|Perhaps|Maybe|Meanwhile|(?:First|Second|Third)(?=,| of all)|Finally|For (?:example|instance|a start|one|now)|In other words|As a result|That said|In fact|Of course|At the same time|On the other hand|In (?:addition(?! to)|contrast|turn|a sense)|By contrast|Like \S+|Unlike \S+|Among them|Then|Next|Later|Elsewhere|Not (?:only|just)|Here|However|After all|Even (?:as|though|when|if|so)?|Already|At times|Fast forward|Within \w+ \w+|Unfortunately|Now,|Again|Too|Enter|Early on|By then|At the time|At that|Since then|That same|The (?:next|following|same|previous) \w+|(?:\w+ ){1,3}(?:days|weeks|months|years|hours|minutes) (?:later|earlier|before|after)|Not surprisingly|More(?! than)|Read more|See more|Watch|Photos|Related)\b(?! (?:far|many|much|week|month|year|time|quarter|round|place))/;

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

const TIME_NOUN =
  /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|morning|afternoon|evening|night|weekend|week|month|year|day|january|february|march|april|may|june|july|august|september|october|november|december|today|yesterday|tomorrow|tonight)s?$/;

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

/** "Orm said consumer spending": no clause is said, and no words of his stand there. */
const saysNoun = (line: Tree, root: number): boolean => {
  if (!/^(?:said|says)$/.test(line.words[root] as string)) return false;
  const [noun] = dependents(line, root, 'obj');
  return (
    noun !== undefined &&
    noun > root &&
    line.tags[noun] === 'NOUN' &&
    dependents(line, root, 'ccomp', 'parataxis').length === 0 &&
    !/["“]/.test(line.words.join(' '))
  );
};

/** Words that are nothing without the one before or behind them. */
const PAIRED =
  /^(?:so far|one another|after another|each other|such as|as well|at least|at most|more than|less than|up to|per cent|vice president|prime minister|no one)$/;

/** A word of the sentence that stands in the line in part: "Canadian-[made]", "so [far]". */
const brokenWord = ({ source, places }: Proof): number | undefined => {
  const isKept = (at: number): boolean => (places[at] ?? -1) >= 0;
  const at = source.tokens.findIndex((token, here) => {
    const next = source.tokens[here + 1];
    if (!next || isKept(here) === isKept(here + 1)) return false;
    const pair = `${source.words[here]} ${source.words[here + 1]}`;
    if (PAIRED.test(pair)) return true;
    // "Ten years after", "two weeks before": how long goes with after what.
    const isSpan =
      /^(?:year|month|week|day|hour|minute)s?$/.test(source.words[here] as string) &&
      /^(?:after|before)$/.test(source.words[here + 1] as string);
    if (isSpan) return true;
    const isGlued = token.end === next.start;
    return isGlued && (token.text === '-' || next.text === '-');
  });
  return at < 0 ? undefined : at;
};

/** A clause that hangs on another, alone: "As prices rose", "Months after the storm hit". */
const HANGING =
  /^(?:(?:Just|Even|\w+ (?:days|weeks|months|years)|(?:Days|Weeks|Months|Years)) )?(?:as|after|before|when|while|although|though|because|since|until|once|if)\b[^,]*$/i;

/** "A contrast between the young", "both reviled". */
const lacksSecond = (line: Tree): boolean =>
  ['between', 'both'].some((word) => {
    const at = line.words.indexOf(word);
    return (
      at >= 0 &&
      !line.words.slice(at).includes('and') &&
      !(
        word === 'both' &&
        /^(?:NOUN|ADP|VERB|AUX)$/.test(line.tags[at + 1] ?? '') &&
        line.penn[at + 1] !== 'VBN'
      ) &&
      !(
        word === 'between' && line.penn.slice(at + 1, at + 5).some((tag) => /^NN(?:P)?S$/.test(tag))
      )
    );
  });

/** Verbs that tell someone a thing, or ask it of him. */
const TO_SOMEONE =
  /^(?:told|tells|asked|asks|urged|urges|reminded|reminds|assured|informed|warned|persuaded|convinced)$/;

/** "Told reporters in Oslo": told what? */
const tellsNothing = (line: Tree, root: number): boolean =>
  TO_SOMEONE.test(line.words[root] as string) &&
  dependents(line, root, 'ccomp', 'xcomp', 'parataxis').length === 0 &&
  !line.words
    .slice(root + 1)
    .some((word) =>
      /^(?:about|for|of|to|that|against|["“]|stor(?:y|ies)|truth|lies?|questions?)$/.test(word),
    );

/** "Asked Kraft", "aims to": a verb whose matter is what was asked or meant, at the end with none. */
const ASKS_NOTHING =
  /\b(?:asked|asks|told|tells|urged|urges|warned|reminded|informed)(?: (?:\p{Lu}\S*|(?:the|a|an|his|her|their|its) \S+|him|her|them|reporters|CNN)){0,3}$|\b(?:reads?|said|says|asked|discussed|aims to|seeks to|plans to|wants to|hopes to|tries to|used to|able to)$/u;

const hasSaid = (line: Tree, root: number): boolean =>
  !saysNoun(line, root) && hasSaidAny(line, root);

/** Verbs of which a clause tells what is hoped or held; a noun alone was its subject. */
const OF_CLAUSE =
  /^(?:hopes?|hoped|thinks?|thought|believes?|believed|argues?|argued|insists?|insisted|notes?|noted|claims?|claimed|says?|said|adds?|added|fears?|feared)$/;

const losesClause = ({ source, aligned }: Proof, line: Tree, root: number): boolean => {
  const there = aligned[root] ?? -1;
  return (
    OF_CLAUSE.test(line.words[root] as string) &&
    there >= 0 &&
    dependents(line, root, 'ccomp', 'xcomp', 'parataxis').length === 0 &&
    (dependents(source, there, 'ccomp', 'xcomp').length > 0 || lastWord(line) === root)
  );
};

const hasSaidAny = (line: Tree, root: number): boolean =>
  dependents(line, root, 'ccomp', 'xcomp', 'obj', 'parataxis').length > 0 ||
  (!/^(?:said|says)$/.test(line.words[root] as string) &&
    dependents(line, root, 'advcl').length > 0) ||
  line.relations.includes('ccomp') ||
  /^(?:asked|described|expected|found|showed|shown|accused|reported|posted|admitted|believed|urged)$/.test(
    line.words[root] as string,
  );

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

/** Whether the sentence has its subject and verb, as the parser reads it in its place. */
const isClause = (source: Tree): boolean =>
  source.root >= 0 && isTensed(source, source.root) && subjectOf(source, source.root) !== undefined;

/** Some verb of it is finite: the parser may have erred over which. */
const hasFinite = ({ penn }: Tree): boolean => penn.some((tag) => /^(?:VB[DZP]|MD)$/.test(tag));

/** Whether the line lacks words of its sentence; one that is whole is as finished as its author left it. */
const wasCut = (source: Tree, aligned: readonly number[]): boolean => {
  const kept = new Set(aligned);
  return source.tokens.some(({ kind }, at) => kind !== 'mark' && !kept.has(at));
};

const isCutAtEnd = (source: Tree, aligned: readonly number[]): boolean => {
  const last = Math.max(...aligned);
  return source.tokens.slice(last + 1).some(({ kind }) => kind !== 'mark');
};

/** Whether the sentence does not end as one: it is a heading or a caption. */
const isNoSentence = ({ source, reading }: Place): boolean => {
  const told = reading.doc.text.slice(source.sentence.start, source.sentence.end).trimEnd();
  return !/[.!…]["”’')]*$|[,:;]$/.test(told) || /\s\.$/.test(told);
};

/** What is wrong with the words of a line as they stand. */
const faultOfWords = (proof: Proof): string | undefined => {
  const { text, aligned, source, reading } = proof;
  if (!/^["“‘'(]*[\p{Lu}\p{N}$€£#]/u.test(text) && !/^\p{Ll}+\p{Lu}/u.test(text))
    return 'it begins with a small letter';
  if (/^\p{Lu}\p{Ll}+: \p{Lu}/u.test(text)) return 'it begins with a dateline or a heading';
  if (/^\p{Lu}{2,5}: /u.test(text)) return 'it begins with who speaks in an interview';
  if (/^\d+[-.)]\s?\p{Lu}\p{Ll}/u.test(text)) return 'it is an item of a list';
  if (/^(?:What|How|Why|Where|When|Who|Which)\b[^,]*$/.test(text))
    return 'it is a question or a heading';
  if (
    /[$€£]\d+\.?$/.test(text) &&
    /^\s*\d/.test(reading.doc.text.slice(source.sentence.end, source.sentence.end + 8))
  )
    return 'its number is cut';
  if (isNoSentence(proof)) return 'it is a heading or a caption';
  if (
    /\bthe (?:day|night|morning|week|month|year|time|moment)$/.test(text) &&
    isCutAtEnd(source, aligned)
  )
    return 'its time is cut short';
  if (/\b(?:including|such as|namely|like)$/.test(text)) return 'what it counts is lost';
  if (/\b(?:www|https?|\.com)\b/i.test(text)) return 'it sends the reader elsewhere';
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

/** "The birds, appear to have died": one comma between a subject and its verb. */
const hasStrayComma = ({ words, penn }: Tree): boolean => {
  const comma = words.indexOf(',');
  const finite = (tag: string): boolean => /^(?:VB[DZP]|MD)$/.test(tag);
  return (
    comma > 0 &&
    finite(penn[comma + 1] ?? '') &&
    !penn.slice(0, comma).some(finite) &&
    !/^(?:in|on|at|by|for|after|before|since|during|with|from|under)$/.test(words[0] as string)
  );
};

/** "His brother, Paul Orm[, a baker,] left": the comma that ends an aside went with one within it. */
const losesComma = (proof: Proof): boolean => {
  const { source, places } = proof;
  return runsOf(proof).some((run) => {
    const first = run[0] as number;
    const last = run.at(-1) as number;
    if (source.words[first] !== ',' || source.words[last] !== ',' || first === last) return false;
    return [first - 1, ...ancestors(source, first - 1)].some((at) => {
      const opens = (subtree(source, at)[0] ?? 0) - 1;
      return (
        source.relations[at] === 'appos' &&
        source.words[opens] === ',' &&
        (places[opens] as number) >= 0
      );
    });
  });
};

/** "In August, nobody did": what was done is told elsewhere. */
const ELLIPTIC =
  /^(?:do|does|did|has|have|had|will|would|can|could|may|might|must|should|not|n't|be|been|too|so)$/;

const isElliptic = ({ words, penn }: Tree, last: number): boolean => {
  let first = last + 1;
  while (first > 0 && ELLIPTIC.test(words[first - 1] as string)) first--;
  const finite = (tag: string): boolean => /^(?:VB[DZP]|MD)$/.test(tag);
  return penn.slice(first, last + 1).some(finite) && !penn.slice(0, first).some(finite);
};

/** Whether it shows in the words alone that the gate stops the line. */
export const looksIncomplete = (proof: Proof): boolean =>
  (faultOfWords(proof) ?? faultOfOpening(proof.text)) !== undefined;

/** A finished headline clause: a subject, a verb, nothing left hanging at either end. */
export const incomplete: Gate = {
  name: 'incomplete',
  stopsAll: isNoSentence,
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
    const apart = runsOf(proof).every((run) => isMarkedOff(source, run));
    const whole = cut
      ? apart && isClause(source) && aligned.includes(source.root)
      : isClause(source) || (hasFinite(source) && headlineScore(docOf(text, line)) >= FINISHED);
    if (!whole && dependents(line, root, 'mark').some((mark) => mark < root))
      return 'it is a clause that hangs on another';
    if (
      !whole &&
      subjectOf(line, root) === undefined &&
      dependents(line, root, 'expl').length === 0
    )
      return 'it has no subject';
    if (!whole && !isTensed(line, root) && !isHeadlinePassive(line, source, aligned[root] ?? -1))
      return 'it has no verb';
    if (HANGING.test(text)) return 'it is a clause that hangs on another';
    if (lacksSecond(line)) return 'one of two is lost';
    if (cut && losesClause(proof, line, root)) return 'what is said is lost';
    if (SAYING.has(line.words[root] as string) && lastWord(line) === root && !/["”]/.test(text))
      return 'what is said is lost';
    if (tellsNothing(line, root)) return 'what is told is lost';
    const broken = brokenWord(proof);
    if (broken !== undefined) return `“${source.tokens[broken]?.text}” is cut from its word`;
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
    if (!/, [^,]*$/.test(text) && ASKS_NOTHING.test(text)) return 'what is asked or meant is lost';
    if (SAYING.has(line.words[root] as string) && !hasSaid(line, root))
      return 'what is said is lost';
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
    const finished = apart ? FINISHED_APART : FINISHED;
    if (cut && headlineScore(docOf(text, line)) < finished) return 'it does not read as finished';
    return undefined;
  },
};
