import { wordList } from './words.ts';

/** Nouns for a person: whom "he" could mean although no name is there. */
export const PERSON_NOUN =
  /\b(?:man|woman|boy|girl|father|mother|son|daughter|brother|sister|wife|husband|officer|suspect|victim|driver|teacher|student|doctor|lawyer|attorney|judge|friend|spokesman|spokeswoman|neighbor|pilot|player|coach|singer|actor|actress|teen|teenager|soldier|leader|president|minister|king|queen|prince|princess|pope|professor|author|owner|director|manager|captain|gunman|attacker|witness|resident|child|baby|kid|boyfriend|girlfriend|uncle|aunt|cousin|nephew|niece|hostage)\b/i;

/** Endings that nouns for people have, and many others: where one stands, "he" may be someone else. */
const PERSON_ENDING =
  /(?:man|men|woman|person|er|or|ist|ian|ant|ent|ee|op|ess|eer|yst|iff|nun|king|aide|chief|chair|boss|priest|monk|guard|rival|guest|clerk|cop|kid|host|heir|ally|saint|head|duke|lord|tsar|pilot|thief|spy|mate|nurse|official|veteran|individual|criminal|cardinal|cannibal|captive|refugee|migrant)$/;

/** Endings that no noun for a person has, although it ends like one. */
const THING_ENDING = /(?:ment|age|ance|ence|cent)$/;

/** Common nouns that end like nouns for people and are never a person. */
const THINGS = wordList(`
  accent access accident address air anger answer ban bar beer border business can car career center centre
  chair chapter charter clan coffee committee component computer congress constant content continent coop
  corner cover crescent darkness december degree dinner disaster distant door dress effort element equipment
  error event exist extent factor favor favour fee fever fiber finger fire fist fitness flavor floor gear
  gender grant group guarantee hair harbor harbour head honor honour hoop horror hour humor humour illness
  incident instant intent interest knee labor labour layer letter list liver loan loop manner matter member
  mess mirror mist moment murder newspaper november number ocean october odor offer order paper patent percent
  plan plant poster power press process progress quarter register rent restaurant river rumor rumour scent
  sector segment september shelter ship shop shoulder shower silver soccer span step stop stress success
  summer talent tent terror theater theatre thunder timber tower trailer transfer tree trigger troop tumor
  tumour twist twitter van vapor vapour waist war warrant water weakness weather wilderness winter wonder year`);

/** Whether a noun is one for a person, or might be. */
export const mayBePerson = (word: string): boolean =>
  PERSON_NOUN.test(word) ||
  (PERSON_ENDING.test(word) && !THING_ENDING.test(word) && !THINGS.has(word));
