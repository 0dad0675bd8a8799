import { clock, time, weekday } from './embargo-time.ts';
import {
  before,
  embargoed,
  filler,
  mark,
  media,
  notForUse,
  notToUse,
  notWord,
  opens,
  pieces,
  state,
  thing,
  until,
  use,
  words,
} from './embargo-words.ts';

const what = String.raw`(?:(?:${pieces}|${media})\s+)?`;
const gap = String.raw`[^\p{L}\p{N}]*`;
const whenever = `${gap}(?:${filler}${notWord}${gap})*${time}`;
const clockTime = String.raw`${gap}(?:${filler}${notWord}${gap})*(?:${time}[\s,]+(?:\d{4}[\s,]+)?(?:at\s+)?)?${clock}`;
const these = '(?:this|these|following)';
// In a headline or a first paragraph the words are ordinary ones: 'Embargo on Cuban sugar to end in March'.
const inAnyCase: readonly RegExp[] = [
  String.raw`hold\s+for\s+release\b`,
  notForUse,
  String.raw`(?:${these}\s+${pieces}\s+(?:(?:is|are)\s+)?)?${notToUse}[^.:;\n]{0,40}?${time}`,
  String.raw`${words}\s*${mark}`,
  `${words}${whenever}`,
  String.raw`(?:only\s+|advance\s+)?for\s+(?:use|publication|broadcast)\b(?:${clockTime}|${gap}(?:${filler}${notWord}${gap})*(?:${weekday}${notWord}|${time}(?:,?\s+\d{4})?${mark}))`,
  String.raw`${what}(?:${embargoed}\s+${until}|${state}\s+against\s+delivery)${notWord}`,
  String.raw`${what}${state}${notWord}(?:${whenever}|[^.:;\n]{0,30}?\b(?:ore|kl\.?)\s+\d)`,
  String.raw`(?:new|corrected|revised|amended|changed)\s+${thing}${clockTime}`,
  String.raw`${thing}\s+(?:time|date|(?:lifts|ends|expires)\s*:)`,
  String.raw`hold\s+(?:until|till?)\s+[^.:;\n]{0,20}?${clock}`,
  String.raw`for\s+${weekday}\s+(?:use|release|publication|papers)\b`,
  String.raw`${thing}\s+(?:(?:(?:will\s+|to\s+)?be|is)\s+lifted|will\s+(?:lift|end|expire)|lifts|ends|expires|applies|endet|gilt)\s+(?:(?:at|on|to|until|um|bis|am)\s+)*${clock}`,
  String.raw`(?:this|these|following|transmission|use)\s[^.:;\n]{0,60}?${pieces}\s+(?:(?:is|are|remains?)\s+)?${state}(?:${mark}|\s+(?:${until}|against\s+delivery)${notWord}|${whenever})`,
  String.raw`do\s+not\s+${use}\s+(?:(?:(?:this|the|these)\s+)?${pieces}\s+)?${before}[^.:;\n]{0,40}?${time}`,
  String.raw`(?:observe|respect|honou?r|heed|adhere\s+to|comply\s+with)\s+(?:(?:the|this|our|following)\s+)*(?:${thing}|embargo\s+times?)\s+(?:of|until|till?|to|time)\b[^.;\n]{0,30}?${time}`,
].map(opens);
const inOtherLanguages: readonly RegExp[] = [
  String.raw`${thing}\s+(?:bitte\s+)?(?:beachten|respecter)\b`,
  String.raw`(?:à\s+)?ne\s+(?:pas|rien)\s+(?:publier|diffuser|reprendre)\b[^.:;\n]{0,40}\bavant${notWord}`,
  String.raw`(?:publication|diffusion)\s+interdite\b[^.:;\n]{0,40}\b(?:avant${notWord}|jusqu)`,
  String.raw`no\s+(?:publicar|difundir)\s+(?:est[ae]\s+\p{L}+\s+)?(?:antes|hasta)${notWord}`,
  String.raw`non\s+(?:pubblicare|diffondere)\b[^.:;\n]{0,40}\bprima${notWord}`,
  String.raw`niet\s+(?:voor\s+publicatie|publiceren)\b[^.:;\n]{0,40}\b(?:voor|tot)${notWord}`,
  String.raw`nicht\s+(?:zur\s+veröffentlichung\s+)?(?:vor|bis)${notWord}[^.:;\n]{0,60}(?:veröffentlich|publizier)`,
  String.raw`nicht\s+zur\s+veröffentlichung\s+(?:vor|bis)${notWord}`,
].map(opens);
const shoutedWord =
  'EMBARGO(?:ED)?|(?:STRICTLY|UNDER|SOUS) EMBARGO(?:ED)?|HOLD FOR RELEASE|FOR RELEASE|SPERRFRIST';
const shouted: readonly RegExp[] = [
  String.raw`^EMBARGOED-\p{L}`,
  String.raw`^(?:${shoutedWord})\s+(?!(?:on|against|of|over|in|by|for)\b)[^\s\p{Ll}]*\p{Ll}`,
  String.raw`^(?:${shoutedWord})\s+(?:UNTIL|TILL?|FOR\s+(?:USE|RELEASE|PUBLICATION|BROADCAST)|NOT FOR)\b`,
].map((form) => new RegExp(form, 'u'));

/** Whether a line, without whom it is for, opens in the trade's form: with a mark, a bound or a time behind the word, or shouted. */
export const isInForm = (line: string): boolean =>
  [...inAnyCase, ...inOtherLanguages, ...shouted].some((form) => form.test(line));

const subject = String.raw`(?:(?:this|the|all|any|these|our|following|above|attached|entire|whole|news|wire|der|die|das|diese[rs]?|cet?(?:te)?|la|le|est[ae])\s+){0,3}(?:${pieces}|everything|all|it|this|which)\s+(?:(?:below|above|herein)\s+)?`;
const heed =
  '(?:observe|respect|honou?r|heed|mind|adhere\\s+to|comply\\s+with|keep\\s+to|beachten\\s+sie|respecter|respetar)';
const theEmbargo = String.raw`(?:(?:the|this|our|following|die|el)\s+|l['’])*(?:${thing}|embargo\s+times?)`;
// What in a headline is in doubt news is in a note to editors an order, in its midst too.
const inPart: readonly RegExp[] = [
  notToUse,
  String.raw`${what}${state}\s+(?:${until}|against\s+delivery)${notWord}`,
  String.raw`(?:only\s+|advance\s+)?for\s+(?:use|publication|broadcast)\b${whenever}`,
  String.raw`(?:(?:this|these|following)\s+)+${pieces}\s+(?:(?:is|are|remains?)\s+)?${state}`,
  String.raw`(?:this|these|transmission|use)\s[^.:;\n]{0,60}${pieces}\s+(?:is|are|remains?)\s+${state}${notWord}`,
  // 'Do not publish until noon'.
  String.raw`(?:do\s+not|don['’]t)\s+${use}${notWord}[^.;:\n]{0,80}?\b${before}(?!\s+(?!(?:morning|evening)\b)\p{L}+ing\b)`,
].map(opens);

/** Whether a part of a note to editors, behind a mark, says in the trade's form that the story may not be used yet. */
export const isSaidInPart = (part: string): boolean =>
  isInForm(part) || inPart.some((form) => form.test(part));

const order = '(?:use|publish|release|broadcast|print|post|run)';
const from = '(?:from|after|at|on)';
// The full stop of '10 a.m.' ends what is said only before a capital.
const stop = String.raw`[\s"'”’)\]*]*(?:$|[:!=–—|/,(]|-+(?:\s|$)|\.\s*(?:$|(?-i:\p{Lu})))`;
// 'Release on 5 May of the hostages': what goes on behind the time tells of something else.
// Few words, as most can be read in two ways.
const andNoMore = String.raw`(?:(?:[\s,]|(?<=m)\.)+(?:${time}|\d{4}|${filler}|${media}|local(?:\s+time)?|or\s+later|please|[A-Z]{2,4}T|GMT|UTC)${notWord}){0,6}(?:${stop}|\s+only\b)`;
const inNote: readonly RegExp[] = [
  ...[
    String.raw`${thing}(?!-|\s+(?:vote|story|talks|deal|on|against|over|by|of|has|had|was|were|could|may|might|hits?|hurts?|stays?)${notWord})`,
    String.raw`${thing}\s+of\s+(?:${filler}${notWord}\s*)*${time}`,
    String.raw`${thing}\s+on\s+(?:this|the|our|all)\s+${pieces}`,
    String.raw`(?:there\s+is\s+|es\s+gilt\s+)?(?:an?|the|eine?)\s+${thing}\s+(?:on\s+(?:this|the|our)\s+${pieces}\s+)?(?:is\s+)?(?:applies|remains|runs|lifts|ends|expires|lifted|${until}|at|for)${notWord}`,
    String.raw`${state}(?:${mark}|\s*,|\s+(?:for|pending|against|and|please|at|on|by|as|do|not)${notWord})`,
    `${heed}\\s+${theEmbargo}${notWord}`,
    String.raw`${subject}(?:(?:is|are|remains?|must\s+be|has\s+been|have\s+been|ist|est|está)\s+)?(?:(?:now|all|also|currently|kept|an)\s+)*${state}${notWord}`,
    String.raw`${subject}(?:(?:is|are)\s+)?${notToUse}`,
    String.raw`${subject}(?:(?:ist|bleibt)\s+)?(?:bis\s+[^.;\n]{1,40}\s+)?gesperrt\b`,
    String.raw`${subject}unterliegt\s+(?:einer\s+)?${thing}`,
    String.raw`(?:only\s+${order}|${order}\s+only|(?:only\s+)?(?:to\s+be|(?:may|can)\s+(?:only\s+)?be)\s+${use})\s+(?:only\s+)?${from}${whenever}`,
    String.raw`${order}\s+${from}${whenever}${andNoMore}`,
    String.raw`release\s+(?:time\s*(?:[:–—-]|is\b)|date\s*(?:[:–—-]+|is\b)${whenever})`,
    String.raw`(?:publishable|releasable|(?:free|available|cleared)\s+for\s+${use})\s+(?:only\s+)?(?:from|after|at|on)\s+(?:${filler}${notWord}\s*)*${time}`,
    String.raw`(?:strictly\s+)?no\s+${use}${notWord}(?!\s+of\s+(?!(?:(?:this|the|these|our|any|all)\s+){0,2}${pieces}${notWord}))[^.:;\n]{0,60}?\b${before}`,
    String.raw`(?:(?:(?:in|for|on)\s+)?(?:the\s+)?${media}[\s,:]+)?not\s+(?:before|until)\s+(?:${filler}${notWord}\s*)*${time}`,
    String.raw`(?:moved\s+|sent\s+)?(?:in\s+)?(?:advance\s+)?for\s+(?:use\s+)?(?:in\s+|on\s+)?(?:the\s+)?(?:${weekday}|weekend)s?(?:\s+(?:use|release|editions?|papers)|[.!]?\s*$|,\s*(?:${time}|\d))`,
    String.raw`(?:${weekday}|weekend)\s+advance\b`,
    String.raw`adv(?:ance)?s?[^\p{L}\p{N}]*\d{1,2}${notWord}`,
    String.raw`(?:new|corrected|revised|amended|changed)\s+${thing}(?:\s+(?:time|date))?(?:${mark}|\s+(?:of|until|at|is|to)${notWord})`,
    String.raw`${thing}\s+(?:has\s+been\s+|is\s+|was\s+)?(?:moved|extended|changed|put\s+back|brought\s+forward)\s+(?:to|until)${notWord}`,
    String.raw`gesperrt\s+bis\b`,
    String.raw`(?:nicht\s+)?vor\s+[^.:;\n]{0,30}?${time}(?:[^.:;\n]{0,30}nicht\s+(?:veröffentlich|verwend|send)|[^.:;\n]{0,30}(?:veröffentlich|verwend|send))`,
    String.raw`(?:zur\s+)?(?:veröffentlichung|freigabe|frei|freigegeben)\s*:?\s+(?:(?:nicht\s+vor|erst|frei|ab|am|um|für)\s+)*${time}`,
    String.raw`(?:diffusion|publication)\s+autorisée\s+(?:à\s+partir|dès|le)${notWord}`,
  ].map(opens),
  // 'Adds figures, embargoed until noon', but not 'Replaces a story that was embargoed until noon'.
  new RegExp(
    String.raw`(?<!\b(?:was|were|been|longer|not|previously|originally|formerly)\s+(?:strictly\s+)?)\b(?:embargoed|(?:under|sous|unter|bajo)\s+(?:strict\s+)?embargo)\s+${until}${notWord}`,
    'iu',
  ),
  new RegExp(
    String.raw`\b(?:we\s+ask|you|editors|clients|members|subscribers)\b[^.:;\n]{0,40}\b${heed}\s+${theEmbargo}${notWord}`,
    'iu',
  ),
  /^(?:STRICTLY |UNDER )?EMBARGO(?:ED)?\b(?!-)(?! (?:VOTE|TALKS|DEAL|ON|AGAINST|OVER|OF|BY|IN)\b)/,
];

const tail =
  /(?<set>[([*|]|\s[-–—]+\s)\s*(?<words>(?:(?!\s[-–—]+\s)[^()[\]*|]){3,120}?)[)\]*|.!\s]*$/u;
const underOne = opens(String.raw`${state}(?:\s+${until}${notWord}|$)`);

/** Whether a headline ends in the trade's form, in brackets or behind a dash: 'Weir report (EMBARGOED until noon)'. */
export const endsInForm = (line: string): boolean => {
  const { set = '', words: last = '' } = tail.exec(line)?.groups ?? {};
  return /\s/.test(set) ? underOne.test(last) : last !== '' && isInForm(last);
};

/** Whether a sentence of a note to editors, without whom it is for, says that the story may not be used yet. */
export const isSaidInNote = (sentence: string): boolean =>
  isSaidInPart(sentence) || inNote.some((form) => form.test(sentence));

const over = '(?:lifted|over|ended|expired|removed|cancell?ed|aufgehoben|abgelaufen)';
// 'Embargo is lifted at noon' says when it will be, 'Embargo was lifted at noon' that it is.
const ended = opens(
  String.raw`(?:(?:the|this|our)\s+)?${thing}\s+(?:(?:on|for|of)\s+(?:(?:this|the|our)\s+)?${pieces}\s+)?(?:(?:(?:was|has|have|been|now|ist|already|just)\s+)*${over}|is\s+(?:now\s+)?${over}(?!\s+(?:at|on|from)\b))${notWord}`,
);

/** Whether a line, without whom it is for, says that an embargo has ended. */
export const hasEnded = (line: string): boolean => ended.test(line);
