import type { Random } from '../random.ts';
import { SYNONYMS } from './synonyms.ts';

const TO = new Map(SYNONYMS.flatMap(([a, b]) => [[a, b] as const, [b, a] as const]));
const WORDS = new RegExp(String.raw`\b(?:${[...TO.keys()].join('|')})\b`, 'g');

const DROPPABLE = / (?:also|just|now|still|already|very|then|really|only|even|recently),?(?= )/g;

/** Words replaced and dropped, and some sentences turned round their first comma; each with this probability. */
export const paraphrase = (paragraph: string, share: number, random: Random): string =>
  paragraph
    .replace(WORDS, (word) => (random() < share ? TO.get(word)! : word))
    .replace(DROPPABLE, (word) => (random() < share ? '' : word))
    .split(/(?<=[.!?]) (?=\p{Lu})/u)
    .map((sentence) => (random() < share / 2 ? turned(sentence) : sentence))
    .join(' ');

/** 'On Monday, the board met.' becomes 'The board met on Monday.' */
const turned = (sentence: string): string => {
  const found = /^((?:On|In|At|After|Before|During|For) [^,"]{3,60}), ([^"]+)([.!?])$/.exec(
    sentence,
  );
  if (!found) return sentence;
  const [, adverbial = '', clause = '', end] = found;
  return `${clause[0]!.toUpperCase()}${clause.slice(1)} ${adverbial[0]!.toLowerCase()}${adverbial.slice(1)}${end}`;
};
