import { expect, test } from 'vitest';
import { readingWith } from '../../test/prove.ts';
import { isFinding, prove } from '../gates/prove.ts';
import { textOf } from './draft.ts';
import { draftsOf } from './drafts.ts';

/** The lines of the last sentence that every gate proves. */
const proved = (text: string): readonly string[] => {
  const reading = readingWith(text);
  const sentence = reading.trees.length - 1;
  return draftsOf(reading, sentence)
    .map(textOf)
    .filter((line) => !isFinding(prove(line, reading, sentence)));
};

test.each([
  [
    'The council of Larksund closed an old bridge to all traffic on Tuesday, leaving four thousand people on the island without a way to the hospital.',
    'The council of Larksund closed an old bridge to all traffic on Tuesday',
  ],
  [
    'Mayor Tora Orm opened a new bridge in Larksund after engineers from three countries had worked on it for two long and very wet winters.',
    'Mayor Tora Orm opened a new bridge in Larksund',
  ],
  [
    'Tora Orm will pay $5 million for a bridge, which the council wanted to sell to a firm in Oslo that makes steel and glass.',
    'Tora Orm will pay $5 million for a bridge',
  ],
  [
    'Two neighbours of Tora Orm have sued the mayor, claiming she and her guards chased them and their children, broke their door with stones and threatened them with dogs.',
    'Two neighbours of Tora Orm have sued the mayor',
  ],
])('a long sentence gives up its end: %s', (text, line) => {
  expect(proved(text)).toContain(line);
});

test.each([
  [
    'Tora Orm opened the bridge in Larksund too early, causing a jam that lasted for two days and nights, police in Oslo said.',
    /^(?!.*police).*opened/,
  ],
  [
    'Tora Orm will open the bridge in Larksund next spring, with trains to run from the day after that on, announced Ada Moe, the minister.',
    /^(?!.*announced).*open/,
  ],
  [
    'The firm accused the mayor of Larksund, Tora Orm, and her two sons, of having taken money for the bridge in the year before.',
    /^(?!.*money).*accused/,
  ],
  [
    'The council of Larksund will close the bridge to all traffic on Tuesday, leaving the island cut off, if the storm comes any nearer.',
    /^(?!.*if).*will close/,
  ],
  [
    'The bridge of Larksund is as safe for the people who cross it every day on their way to work as any other in the land.',
    /as safe(?!.*land)/,
  ],
  [
    'Tora Orm said the bridge, which cost $5 million and took four years to build for the people of the island, is shut.',
    /said (?!.*shut)/,
  ],
])('not one that bears on the rest: %s', (text, untrue) => {
  for (const line of proved(text)) expect(line).not.toMatch(untrue);
});
