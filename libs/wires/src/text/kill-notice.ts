import { isToEditors, withoutAddress } from './addressed.ts';
import { liftsKill } from './lifts-kill.ts';

const verbs = 'KILL|ELIMINATE|DISREGARD|WITHDRAW';
const nouns = 'WITHDRAWN|ANNULATION|ANNULE|RÜCKRUF|STREICHUNG|ANULAR';
const mandatory = /\b(?:mandatory|bulletin) (?:kill|elimination)\b/i;
const mandatoryFirst = /^(?:MANDATORY|BULLETIN) (?:KILL|ELIMINATION)\b/i;

// What a kill is about: 'this story', 'the previous item', 'BC-Crane', 'abx0405', an identifier.
const determiners =
  'the|this|that|our|all|both|above|following|entire|whole|previous|earlier|prior|preceding|first|last|wire|news';
const pieces =
  'story|stories|item|items|dispatch|message|version|article|piece|advisory|bulletin|alert';
const reference = String.raw`(?:BC|AM|PM)-\S|(?:urn:|tag:|https?:)\S|\S{4,60}#\d|\p{L}{2,5}\d{3,5}\b|(?!FOR|TOP|AND)\p{L}{2,5}\s\d{3,5}\b(?!\s+\p{L})`;
const object = String.raw`(?:(?:${determiners})\s+){1,4}(?:${pieces})\b(?!['’]s)(?!\s+lines?\b)|(?:(?:the|our|all)\s+)?(?:previous|earlier)\b(?=\s*(?:$|[.,;:!]))|(?:(?:the|this)\s+)?(?:(?:${pieces})\s+)?(?:slugged\b|${reference})|(?:story|item|dispatch|message|meldung)\b(?=\s*(?:$|[.,;:!]))`;
// Said of a use, a time or a part of the text it is no kill: 'Do not use this story before 6 p.m.', 'Withdraw this item in print'.
const limit = String.raw`(?:before|until|till|prior|ahead|online|on\s+(?:air|the\s+(?:air|web|internet|radio))|outside|within|without|unless|in(?!\s+(?:error|full|all|its\s+entirety)\b))\b`;
const killOrder = String.raw`(?:${verbs})\s+(?:${object})(?!\s+${limit})`;
const useOrder = String.raw`do not use\s+(?:${object})(?![^.;:\n]{0,60}\b${limit})`;
const order = `(?:${killOrder}|${useOrder})`;

const alone = new RegExp(String.raw`^(?:${verbs})\W*$`, 'iu');
const shoutedAlone = new RegExp(String.raw`^(?:${verbs}|${nouns})\W*$`, 'u');
const shoutedMark = new RegExp(
  String.raw`^(?:(?:${verbs}|WITHDRAWN)\s*(?:[:.;/=–—]|-+(?=\s|\p{Lu}\p{Ll}))|(?:${verbs}|${nouns})\b[^\n]{0,40}\b(?:MELDUNG|Meldung|DÉPÊCHE|Dépêche|DESPACHO|Despacho)\b)`,
  'u',
);
const shoutedVerb = new RegExp(String.raw`^(?:${verbs})\b`, 'u');
const orderFirst = new RegExp(`^${order}`, 'iu');
const orderSaid = new RegExp(
  String.raw`(?:[.:;!/]\s+|\b(?:please|kindly|must|should|(?:asked|advised|requested|required|urged)\s+to)\s+)${order}`,
  'iu',
);
// 'This story has been withdrawn.'
const killSaid = new RegExp(
  String.raw`(?:^|[.:;!/]\s+)this\s+(?:(?:news|wire)\s+)?(?:${pieces})\s+(?:has\s+been|is|was)\s+(?:withdrawn|killed|retracted|eliminated)\b(?!\s+${limit})`,
  'iu',
);
const negated = /\b(?:not|never|no)\s+(?:\w+\s+){0,2}(?:kill|eliminate|disregard|withdraw)\b/i;
// 'WITHDRAW THE ARTICLE, COURT TELLS PAPER' is a headline.
const quoted =
  /,\s+[^,.:]{2,60}\s(?:says?|said|tells?|told|urges?|warns?|demands?|orders?|asks?)\b[^,.:]{0,40}$/i;

/**
 * Whether the headline or first line of a story by itself is a kill: the word alone or with a mark behind it, or an
 * order that names a story, shouted or to editors. 'WITHDRAW from Gaza' is none. A shouted word before anything else is one
 * where `text`, what stands below, orders a kill too.
 */
export const isShoutedKill = (line: string, text = ''): boolean => {
  const start = line.slice(0, 400);
  if (liftsKill(start) || quoted.test(start)) return false;
  const said = withoutAddress(start);
  if ([alone, shoutedAlone, shoutedMark, mandatoryFirst].some((form) => form.test(said)))
    return true;
  const isShouted = shoutedVerb.test(said);
  if ((isShouted || isToEditors(start)) && orderFirst.test(said)) return true;
  return isShouted && text !== '' && isKillNotice(text);
};

/** Whether a keyword line, a note to editors or the first line of an advisory kills an item. */
export const isKillNotice = (line: string): boolean => {
  const start = line.slice(0, 400);
  if (isShoutedKill(start)) return true;
  if (negated.test(start) || liftsKill(start) || quoted.test(start)) return false;
  const said = withoutAddress(start);
  return (
    mandatory.test(said) || orderFirst.test(said) || orderSaid.test(start) || killSaid.test(said)
  );
};

const earlier =
  /\b(?:previous|earlier|prior|preceding|first)\b(?:[^.\n]{0,20}\b(?:version|story|item|dispatch|message)|\s*(?:$|[.,;:!]))|\b(?:replac|substitut|supersed)\p{L}+\b|\buse this\b|\binstead\b/iu;

/**
 * Whether the note to editors of an item kills it. A note that has editors disregard an earlier version, beside a text, is a
 * replacement's and kills nothing.
 */
export const isEdNoteKill = (edNote: string, hasText: boolean): boolean => {
  const start = edNote.slice(0, 400);
  if (!isKillNotice(start) || negated.test(start)) return false;
  return !(hasText && earlier.test(start));
};
