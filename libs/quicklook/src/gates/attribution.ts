import type { Sentence } from '@quickwire/language';
import { closingSource, closingSpeaker } from '../reading/closing-source.ts';
import type { Reading } from '../reading/reading.ts';
import { speaks } from '../reading/speech.ts';
import { ancestors, dependents, isFiniteTag, subtree, type Tree } from '../reading/tree.ts';
import { MODAL, SAYING } from '../reading/words.ts';
import type { Gate } from './gate.ts';
import { isKept, type Place, type Proof, runsOf, wordsOfRun } from './proof.ts';

/** The verbs of the sentence that report. "According to" is looked for by itself. */
const reportingVerbs = (tree: Tree): readonly number[] =>
  tree.tokens.flatMap((_, verb) => {
    const word = tree.words[verb] as string;
    if (word === 'according' || !SAYING.has(word) || tree.tags[verb] !== 'VERB') return [];
    const reports =
      dependents(tree, verb, 'ccomp', 'xcomp', 'parataxis', 'obj').length > 0 ||
      /^(?:parataxis|advcl)$/.test(tree.relations[verb] as string);
    return reports ? [verb] : [];
  });

/** Whether what the verb reports is in the line: a clause of its own below it, or the one it stands beside. */
const isReported = (proof: Proof, verb: number): boolean => {
  const { source } = proof;
  const below = dependents(source, verb, 'ccomp', 'xcomp', 'obj', 'parataxis');
  if (below.some((at) => subtree(source, at).some((token) => isKept(proof, token)))) return true;
  const head = source.heads[verb] as number;
  if (head < 0 || !isKept(proof, head)) return false;
  const relation = source.relations[verb] as string;
  // "As police said"; but "he left, saying so" tells of its own matter.
  if (relation === 'advcl')
    return dependents(source, verb, 'mark', 'advmod').some((at) => source.words[at] === 'as');
  // "…, announced Ada Moe": the parser takes it for one thing more that was done.
  if (relation === 'conj' && source.words[verb - 1] === ',')
    return dependents(source, verb, 'cc', 'nsubj').length === 0;
  return /^(?:parataxis|case|obl)$/.test(relation);
};

const QUOTED = /“([^”]*)”|"([^"]*)"/gu;

/** Verbs that give someone's words for a thing. */
const NAMING =
  /^(?:call(?:s|ed|ing)?|term(?:s|ed)|brand(?:s|ed)|dub(?:s|bed)|label(?:s|l?ed)|chant(?:s|ed)|shout(?:s|ed)|remember(?:s|ed)|denounc(?:es?|ed|ing)|condemn(?:s|ed|ing)|prais(?:es?|ed|ing)|critici[sz](?:es?|ed|ing)|cit(?:es?|ed|ing)|point(?:s|ed))$/;

/** Whether words of a speaker stand in the line, and nobody in it speaks. */
const lacksSpeaker = ({ text, line }: Proof): boolean => {
  const quoted = [...text.matchAll(QUOTED)].some(
    ([, curled, straight]) =>
      (curled ?? straight ?? '').trim().split(/\s+/).length >= 3 &&
      !/^(?:\p{Lu}[^\s]*\s*|(?:of|the|and|in|on|for|a|to|with|from|at)\s+)+$/u.test(
        (curled ?? straight ?? '').trim(),
      ),
  );
  const told = text.replace(QUOTED, ' ');
  return (
    quoted &&
    !line.words.some(
      (word) => (SAYING.has(word) || NAMING.test(word)) && told.toLowerCase().includes(word),
    )
  );
};

/** Whether the sentence is someone's speech, or according to someone. */
const isSpeech = (tree: Tree | undefined): boolean =>
  tree !== undefined && (speaks(tree) || tree.words.includes('according'));

/** What one may only be said to have done. */
const WRONG =
  /^(?:stole|stolen|robbed|killed|shot|stabbed|murdered|raped|assaulted|attacked|abused|beat|beaten|lied|cheated|defrauded|embezzled|bribed|threatened|harassed|hid|hidden|forged|poisoned|tortured|groped|plotted|conspired|fled|took|taken|ignored|misled|broke|broken|violated)$/;

/** What happened, and no view of it: a verb in the past, without a modal. Of such, readers found none untrue that stood amid speech. */
const tellsEvent = (tree: Tree): boolean => {
  const helpers = dependents(tree, tree.root, 'aux', 'aux:pass');
  const isPast = [tree.root, ...helpers].some((at) => tree.penn[at] === 'VBD');
  return (
    isPast &&
    /^VB/.test(tree.penn[tree.root] ?? '') &&
    dependents(tree, tree.root, 'cop').length === 0 &&
    !(
      WRONG.test(tree.words[tree.root] ?? '') &&
      dependents(tree, tree.root, 'aux:pass').length === 0
    ) &&
    !helpers.some((at) => MODAL.has(tree.words[at] as string))
  );
};

/** Between two sentences of someone's speech stands speech, whether it says so or not, unless it tells what happened. */
const isAmidSpeech = ({ reading, sentence, source }: Place): boolean => {
  const before = reading.proseFrom(sentence, -1);
  const after = reading.proseFrom(sentence, 1);
  if (before === undefined || after === undefined || isSpeech(source)) return false;
  if (tellsEvent(source)) return false;
  return isSpeech(reading.trees[before]) && isSpeech(reading.trees[after]);
};

/** A sentence after which the next may tell what is claimed, drilled or invented. */
const CLAIMING =
  /\b(?:accus|alleg|claim|lawsuit|sued?\b|indict|prosecut|complaint|testif|letter|drill|exercise|hoax|scenario|laid out|opening statements|in the trial of|different story|otherwise\.|satiric|wrong\.|short seller|rumou?r|version of|account of|jokes?\b|tales?\b|script\b|myth|legend\b)|^(?:suppose|imagine)\b|:\s*$/i;

/** What a film, a novel, a drill or a model tells is told in the present, and is no news. */
const INVENTED =
  /\b(?:films?|movies?|novels?|(?:the|a|her|his) play|thrillers?|episodes?|simulations?|modell?ed|in the model|war game|scenarios?|what (?:might|would|could) happen|what might|worst case|set in \d{4})\b/i;

/** Whether the sentence goes on in the present where the one before told of something invented. What is told of the work itself is so. */
const isInvented = ({ reading, sentence, source }: Place): boolean => {
  const before = reading.proseFrom(sentence, -1);
  if (before === undefined || !/^VB[ZP]$/.test(source.penn[source.root] ?? '')) return false;
  if (isSpeech(source) || INVENTED.test(reading.sentenceText(sentence))) return false;
  return INVENTED.test(reading.sentenceText(before));
};

const ITEM = /^\s*(?:[-–—•*]|\d+[.)])\s/;
/** What a list is of that tells no facts, and what announces more than one sentence of it. */
const CLAIMS =
  /\b(?:claims?|claimed|allegations?|alleged|accusations?|rumou?rs?|myths?|falsehoods?|false|untrue|hoax\w*|conspiracy)\b/i;
const FOLLOWING = /\bfollowing (?:claims|allegations|accusations|statements|charges)\b/i;
/** So many sentences behind it are its. */
const ANNOUNCED = 4;

const isItem = ({ doc }: Reading, sentence: number): boolean => {
  const { block } = doc.sentences[sentence] as Sentence;
  const { start = 0, end = 0 } = doc.blocks[block] ?? {};
  return ITEM.test(doc.text.slice(start, end));
};

/** "False claims: – A dam has burst. – A mayor has fled.": the sentence is an item of a list of claims, or of claims that were announced. */
const isAmongClaims = ({ reading, sentence }: Place): boolean => {
  let before: number | undefined = sentence;
  if (isItem(reading, sentence)) {
    while (before !== undefined && isItem(reading, before)) before = reading.proseFrom(before, -1);
    return before !== undefined && CLAIMS.test(reading.sentenceText(before));
  }
  for (let step = 0; step < ANNOUNCED; step++) {
    before = before === undefined ? undefined : reading.proseFrom(before, -1);
    if (before !== undefined && FOLLOWING.test(reading.sentenceText(before))) return true;
  }
  return false;
};

/** Whether the sentence before makes this one, which names no source, somebody's claim. */
const followsClaim = (place: Place): boolean => {
  const { reading, sentence, source } = place;
  const before = reading.proseFrom(sentence, -1);
  if (before === undefined || isSpeech(source)) return false;
  return CLAIMING.test(reading.sentenceText(before).trimEnd()) || isAmongClaims(place);
};

/** A sentence that takes back the one before it. */
const TAKING_BACK =
  /^["“]?(?:(?:It|That|This|The (?:claim|story|report|tale|rumou?r)) (?:is|was|were|are|proved) (?:not true|untrue|false|wrong|a (?:lie|hoax|fake|joke))|(?:Or so|So (?:say|said)|That, at least,|That is what|Not so\b|If only|None of (?:it|this|that) (?:is|was) true|(?:That|This) (?:is|was) the (?:\S+ ){0,2}(?:claim|accusation|allegation|charge|rumou?r|message|verdict|view)|Those (?:are|were) the words|Th(?:e|at|is) (?:claim|accusation|allegation|rumou?r|tale)s? (?:is|was|were|are|comes?|came|swept|went|spread)\b))/;

/** Whether the next sentence says that this one is not so, or who only says so. */
const isTakenBack = ({ reading, sentence }: Place): boolean => {
  const next = reading.proseFrom(sentence, 1);
  return next !== undefined && TAKING_BACK.test(reading.sentenceText(next).trimStart());
};

/** Paragraphs that begin with who speaks in an interview; so many of them make a text one. */
const TURN = /^(?:Q|A|Question|Answer)\s?[:.]/gm;
const TURNS = 3;

const interviews = new WeakMap<Reading, boolean>();

/** Asked of each sentence, counted once a story. */
const isInterview = (reading: Reading): boolean => {
  const known = interviews.get(reading) ?? (reading.doc.text.match(TURN)?.length ?? 0) >= TURNS;
  interviews.set(reading, known);
  return known;
};

/** Whether the sentence, which names no source, is of an interview told in questions and answers: each word of it is somebody's. */
const isAnswer = ({ reading, source }: Place): boolean => !isSpeech(source) && isInterview(reading);

/** "…, a jury ruled this week" at the end is of all before it, wherever the parser hangs it. */
const losesClosingSource = (proof: Proof): boolean => {
  const { source } = proof;
  const from = closingSource(source);
  return source.words.some(
    (word, at) =>
      at > from &&
      ((SAYING.has(word) && source.tags[at] === 'VERB') || isFiniteTag(source.penn[at])) &&
      !isKept(proof, at) &&
      !ancestors(source, at).some((above) => isAside(proof, above)),
  );
};

/** Verbs of those who are told a thing, and of what it is written on. */
const HEARD = /^(?:heard|hears|learn(?:ed|t|s)|reads?)$/;

/** Verbs of saying of a source set off behind what it says, however much is told of it after. */
const TOLD =
  /^(?:said|says|told|tells|reported|reports|claimed|announced|insisted|warned|estimated|estimates|forecast|forecasts|predicted|predicts|affirmed|affirms|noted|stressed|explained|stated|wrote|showed|shows|found|finds)$/;
const HEARER = /^(?:DET|ADJ|NOUN|PROPN|NUM|ADP)$/;

/** "…, a court heard on Monday", "…, one of the signs read": behind its comma, with nobody else's verb between, it is of all before it. */
const losesHearing = (proof: Proof): boolean => {
  const { source } = proof;
  return source.words.some((word, at) => {
    // "Heard" is no noun, whatever it is taken for.
    const isVerb = source.tags[at] === 'VERB' || word === 'heard';
    // "…, a man police say [was ill]": told of a noun.
    const isTold = TOLD.test(word) && !/^(?:VERB|AUX)$/.test(source.tags[at + 1] ?? '');
    if (!(HEARD.test(word) || isTold) || !isVerb || isKept(proof, at)) return false;
    const comma = source.words.lastIndexOf(',', at);
    const hearer = source.tags
      .slice(comma + 1, at)
      // "Residents [reached] by phone told …".
      .filter((_, step) => step === 0 || source.penn[comma + 1 + step] !== 'VBN');
    return (
      comma > 2 &&
      hearer.length > 0 &&
      hearer.every((tag) => HEARER.test(tag)) &&
      source.tags[comma + 1] !== 'ADP'
    );
  });
};

/** "[In the view of Orm]", "[as Orm put it]", "[(Oslo's claim)]": whose view it is. */
const VIEW =
  /\b(?:in the (?:view|opinion|words|eyes|judge?ment|telling) of|in (?:his|her|its|their|\S+ ['’]s) (?:view|opinion|telling|account|words|version)|by (?:the|his|her|their) (?:own )?accounts?\b|so the stor(?:y|ies) goe?s?\b|as (?:\S+ ){1,4}(?:put|puts|see|sees|saw|tells?|described?|called?)s? it)\b|['’]s (?:claim|view|version|account)\b/;

const losesView = (proof: Proof): boolean =>
  runsOf(proof).some((run) => VIEW.test(wordsOfRun(proof, run)));

/** "[Represented by his deputy,]": somebody else did it. A lawyer stands by. */
const hasDeputy = (proof: Proof): boolean =>
  runsOf(proof).some((run) => {
    const words = wordsOfRun(proof, run);
    return /\brepresented by\b/.test(words) && !/\b(?:lawyer|attorney|counsel|agent)/.test(words);
  });

const isAside = ({ source, places }: Proof, at: number): boolean =>
  (places[at] as number) < 0 && /^(?:acl:relcl|appos)$/.test(source.relations[at] as string);

/** "According to police" cut, or cut short, from a clause that stays. */
const losesAccording = (proof: Proof): boolean => {
  const { source } = proof;
  return source.words.some((word, at) => {
    if (word !== 'according') return false;
    const top = source.relations[at] === 'case' ? (source.heads[at] as number) : at;
    const governor = source.heads[top] ?? -1;
    // Behind the clause it may be taken for part of something in it: only what is told of a noun goes with it.
    if (!isKept(proof, at) && !ancestors(source, at).some((above) => isAside(proof, above)))
      return true;
    return (
      (governor < 0 || isKept(proof, governor)) && ![top, at].every((token) => isKept(proof, token))
    );
  });
};

/** “As police said”, “he said” and “according to” stay beside what they tell of, with the one who says it. */
export const attribution: Gate = {
  name: 'attribution',
  stopsAll: (place) =>
    isInvented(place) ||
    isTakenBack(place) ||
    followsClaim(place) ||
    isAmidSpeech(place) ||
    isAnswer(place),
  fault(proof) {
    const { source } = proof;
    if (lacksSpeaker(proof)) return 'nobody is named who says it';
    if (followsClaim(proof)) return 'the sentence before makes it someone’s claim';
    if (isTakenBack(proof)) return 'the next sentence takes it back';
    if (isInvented(proof)) return 'the sentence before tells of something invented';
    if (isAnswer(proof)) return 'it is an answer in an interview';
    if (isAmidSpeech(proof)) return 'the sentences around it are someone’s speech';
    if (losesClosingSource(proof)) return 'the one who closes the sentence with “said” is lost';
    const { verb: says } = closingSpeaker(source);
    if (says >= 0 && !isKept(proof, says))
      return `the one who closes the sentence with “${source.tokens[says]?.text}” is lost`;
    if (losesHearing(proof)) return 'the one who closes the sentence with “heard” is lost';
    if (losesAccording(proof)) return 'the one whom it is according to is lost';
    if (losesView(proof)) return 'whose view it is is lost';
    if (hasDeputy(proof)) return 'who did it for another is lost';
    for (const verb of reportingVerbs(source)) {
      if (!isReported(proof, verb)) continue;
      if (!isKept(proof, verb)) return `the source with “${source.tokens[verb]?.text}” is lost`;
      const speakers = dependents(source, verb, 'nsubj', 'nsubj:pass');
      if (speakers.some((at) => !isKept(proof, at))) return 'the one who says it is lost';
    }
    return undefined;
  },
};
