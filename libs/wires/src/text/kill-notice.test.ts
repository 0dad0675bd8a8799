import { describe, expect, test } from 'vitest';
import { isEdNoteKill, isKillNotice, isShoutedKill } from './kill-notice.ts';

describe('a note to editors', () => {
  test.each([
    'KILL',
    'Kill.',
    'MANDATORY KILL',
    'Mandatory kill: the names are wrong.',
    'BULLETIN KILL',
    'BULLETIN ELIMINATION',
    'KILL: the figures are wrong.',
    'KILL - sent in error',
    'ELIMINATE: sent in error.',
    'Eds: KILL: the figures are wrong.',
    'WITHDRAWN: the report is a forgery.',
    'DISREGARD',
    'URGENT EDITORS: KILL',
    'ATTENTION EDITORS - KILL: the figures are wrong.',
    'Dear editors, please kill this story.',
    'Achtung Redaktionen: RÜCKRUF',
    'RÜCKRUF',
    'STREICHUNG der Meldung abx0405',
    'Eds: Kill BC-Crane.',
    'Editors: kill this story.',
    'EDITORS: DISREGARD this story.',
    'Editors: Disregard the previous item.',
    'Eds: Disregard previous.',
    'Kill the story slugged BC-Crane, sent at 1207.',
    'Please kill this story, which was sent in error.',
    'Kill abx0405, which was a test.',
    'Editors, kill abx0405 Hafen-Krane.',
    'Kill abx0405 sent at 2355.',
    'KILL urn:example:dam. It was sent in error.',
    'Withdraw the story BC-Crane in full.',
    'Eliminate the entire item.',
    'Do not use this story.',
    'Do not use the item BC-Crane, which is a test.',
    'The names are wrong. Please disregard this article.',
    'Clients are asked to kill the above story.',
    'This is a mandatory kill.',
    'This story has been withdrawn.',
    'Eds: This item was killed. A new one follows.',
  ])('that says %j kills', (note) => {
    expect(isKillNotice(note)).toBe(true);
  });

  test.each([
    'Adds that bombs kill 12, previous toll was nine.',
    'Adds that the story kills 12 rumours.',
    'UPDATES: floods kill 40 in the earlier version of the count.',
    'KILLS 12: adds toll of the storm.',
    'Do not use this story before 6 p.m. GMT Saturday.',
    'Do not use this story until noon.',
    'This story has been withdrawn online.',
    'The story that this story was killed over is old.',
    'Adds that this bill has been withdrawn.',
    'Do not use this story online.',
    'Do not use the item, which is exclusive, in print.',
    'Do not use this story outside Norland.',
    'Do not use the photo of the weir.',
    'Do not use the word slugfest in the previous paragraph.',
    'Do not kill this story: it stands.',
    'This is no mandatory kill.',
    'ELIMINATES third graf.',
    'Eliminates previous last paragraph of the story.',
    'Eliminate the third paragraph of the story.',
    'Withdraw the story’s second quote.',
    'Withdraw this item in print.',
    'Recasts after minister says rebels will withdraw, item on toll follows.',
    'Says troops are to withdraw from the earlier line.',
    'Kill Bill, the film, is spelt with two words.',
    'KILL BILL STARS IN TOWN, WITH PHOTOS',
    'Kill this story line in the film, fans say.',
    'KILL LIFTED: the story stands.',
    'The kill of 12:07 is withdrawn.',
    'With story on the bill to kill wolves.',
    'Adds previous versions of the plan to eliminate tariffs.',
  ])('that says %j kills nothing', (note) => {
    expect(isKillNotice(note)).toBe(false);
    expect(isEdNoteKill(note, true)).toBe(false);
  });

  test.each([
    'Disregard the previous version.',
    'DISREGARD PREVIOUS VERSION',
    'Disregard the story BC-Crane; this one replaces it.',
    'Eds: Kill previous. Use this.',
  ])('that says %j beside a text is a replacement’s, without one it kills', (note) => {
    expect([isEdNoteKill(note, true), isEdNoteKill(note, false)]).toEqual([false, true]);
  });
});

describe('a headline', () => {
  test.each([
    'KILL',
    'DISREGARD',
    'RÜCKRUF',
    'MANDATORY KILL',
    'Mandatory Kill',
    'KILL: Weir holds',
    'KILL/Weir holds',
    'KILL - Meldung abx0405 nicht verwenden',
    'KILL-Crane',
    'ELIMINATE - Weir',
    'KILL STORY SLUGGED WEIR',
    'KILL THIS STORY',
    'WITHDRAW the item BC-Crane',
    'Editors: kill the story slugged Weir',
    'RÜCKRUF DER MELDUNG ABX 0405',
    'KILL abx0405 and abx0403',
    'Editors, kill abx0405 Hafen-Krane',
  ])('that says %j is a kill', (line) => {
    expect(isShoutedKill(line)).toBe(true);
  });

  test.each([
    'ELIMINATE tariffs, China says',
    'WITHDRAW from Gaza, UN says',
    'WITHDRAW TROOPS, COUNCIL TELLS SIDES',
    'WITHDRAW THE ARTICLE, COURT TELLS PAPER',
    'KILL THE BILL protest in London',
    'KILL THE BILL PROTEST IN LONDON',
    'KILL Bill star comes to town',
    'KILL BILL STAR COMES TO TOWN',
    'Kill Bill star comes to town',
    'Kill the story, mayor told editor',
    'KILL-SWITCH LAW IS PASSED',
    'KILL 12 wolves, hunters are told',
    'Kill Devil Hills gets a library',
    'Storm kills 12 in Norland',
    'DISREGARD for rules led to blast',
    'DISREGARD FOR RULES LED TO BLAST',
    'ELIMINATE THE PENALTY, COACHES ASK',
    'Rückruf: Werk holt 5000 Autos zurück',
    'RÜCKRUF: WERK HOLT 5000 AUTOS ZURÜCK',
    'RÜCKRUF von 5000 Autos',
    'STREICHUNG von Stellen geplant',
    'STREICHUNG: Kasse senkt Beitrag',
    'WITHDRAWN drug is back on shelves',
    'DO NOT KILL THE WEIR, ANGLERS SAY',
  ])('that says %j is news', (line) => {
    expect(isShoutedKill(line)).toBe(false);
    expect(isShoutedKill(line, 'The item is new. An earlier message was read to troops.')).toBe(
      false,
    );
  });

  test('that shouts the word before a story’s title is a kill where the text orders it', () => {
    expect(isShoutedKill('KILL Weir holds', 'Please disregard this story.')).toBe(true);
    expect(isShoutedKill('KILL Weir holds', 'The weir holds.')).toBe(false);
  });
});

test.each(['NOTE TO EDITORS ', 'Eds: ', 'EDITORS Editors ', 'please kill the the ', '. kill the '])(
  'a line of nothing but %j is read at once',
  (words) => {
    const started = performance.now();
    isKillNotice(words.repeat(100));
    expect(performance.now() - started).toBeLessThan(500);
  },
);
