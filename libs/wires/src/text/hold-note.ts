import { withoutAddress } from './addressed.ts';

const mark = String.raw`\s*(?:$|[:.;!/()–—]|-+(?=\s|$))`;
const pieces =
  '(?:story|stories|items?|dispatch|message|version|article|piece|advisory|report|text|copy)';
const shouted = new RegExp(
  String.raw`^(?:ON HOLD|WITHHOLD|WITHHELD|HOLD|HELD)(?:${mark}|\s+(?:FOR RELEASE|UNTIL|TILL?|PENDING|AWAITING|(?:(?:THIS|THE|ALL) )?${pieces.toUpperCase()})\b)`,
);
// 'HOLD TALKS', which a note may tell of as well; any other word behind a shouted one is in doubt an order.
const ordinary = String.raw`(?:ON|ONTO|TO|THEIR|HIS|HER|ITS|TALKS?|MEETINGS?|ELECTIONS?|VOTES?|SUMMITS?|HEARINGS?|RALLY|RALLIES|PROTESTS?|HANDS|POWER|OFFICE|HOSTAGES?|TAXES|TAX|RENT|AID|CONSENT|STEADY|FIRM|(?:THE|A|AN) (?!${pieces.toUpperCase()}\b)\p{Lu}+)\b`;
const shoutedFirst = new RegExp(String.raw`^(?:WITHHOLD|HOLD)\b(?!-?\p{L})(?!\s+${ordinary})`, 'u');
const anyCase = new RegExp(
  String.raw`^(?:(?:on hold|withhold|withheld|hold|held)${mark}|(?:withhold|hold)\s+(?:for|until|till?|pending|awaiting|off|back|publication|release|from\s+(?:publication|release|use|print|broadcast)|(?:(?:the|this|that|our|all|both|following|above)\s+){1,3}${pieces})\b|(?:on hold|withheld|held)\s+(?:for\s+(?:release|clearance|approval|review)|until|till?|pending|awaiting)\b)`,
  'i',
);
const saidOfStory = new RegExp(
  String.raw`^(?:(?:this|the|all|these|following|above)\s+){1,3}${pieces}\s+(?:is|are|remains?|must\s+be|should\s+be|has\s+been|have\s+been)\s+(?:(?:still|now|being|put|placed)\s+){0,2}(?:on\s+hold|withheld|held(?:\s+(?:for|pending|until|till|back))?)(?=\W|$)`,
  'i',
);
const ended =
  /^(?:the\s+)?(?:on )?(?:hold|withhold)\b\W*(?:(?:is|was|has(?: been)?|now)\s+)*(?:lifted|over|ended|expired|removed|released|cancell?ed|off\W*$)\b/i;

const ordersIn = (line: string): string => withoutAddress(line.slice(0, 300));

/** Whether a line above the text of a text wire shouts that the story is to be held, as 'HOLD - awaiting clearance' does. */
export const isHoldLine = (line: string): boolean => {
  const order = ordersIn(line);
  return shouted.test(order) && !ended.test(order);
};

/** Whether a note to editors begins with the order to hold the story. What may be one is; 'hold talks' is none. */
export const isHoldNote = (note: string): boolean => {
  const order = ordersIn(note);
  const holds = [shouted, shoutedFirst, anyCase, saidOfStory].some((form) => form.test(order));
  return holds && !ended.test(order);
};

const bound =
  /\d|\b(?:until|till?|release|noon|midnight|tomorrow|tonight|morning|evening|\p{L}+day)\b/iu;

/** Whether it begins with an order to hold the story that says nothing of when it may be used. */
export const isOpenHold = (note: string): boolean =>
  isHoldNote(note) && !bound.test(ordersIn(note));
