/** Longer texts are told apart by their first words alone: time and memory stay bounded. */
export const MOST_WORDS = 4000;
/** Of a longer token only its beginning counts. */
const LONGEST_WORD = 64;
/** Of a longer paragraph only its beginning is read: as many words of that length fit. */
const MOST_CHARACTERS = MOST_WORDS * LONGEST_WORD;

/** A word as every house writes it, and what it was in this text. */
export interface Word {
  readonly text: string;
  readonly kind: 'word' | 'number';
  /** Written with a capital letter inside a sentence, in a text that also has small ones. */
  readonly name: boolean;
}

const SPELLED = Object.fromEntries(
  (
    'zero - two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen ' +
    'sixteen seventeen eighteen nineteen twenty'
  )
    .split(' ')
    .map((word, value) => [word, String(value)]),
);
const HOUSE: ReadonlyMap<string, string> = new Map(
  Object.entries({
    ...SPELLED,
    thirty: '30',
    forty: '40',
    fifty: '50',
    sixty: '60',
    seventy: '70',
    eighty: '80',
    ninety: '90',
    '%': 'percent',
    pct: 'percent',
    mln: 'million',
    m: 'million',
    bn: 'billion',
    bln: 'billion',
    mr: '',
    mrs: '',
    ms: '',
    dr: '',
    $: 'dollars',
    '£': 'pounds',
    '€': 'euros',
    us: 'u.s',
    un: 'u.n',
    uk: 'u.k',
    eu: 'e.u',
  }),
);

// A number with its separators; an abbreviation with its points; a word with its apostrophes; one sign of scripts without blanks.
const TOKEN =
  /\p{Nd}+(?:[.,:]\p{Nd}+)*|[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]|(?:\p{L}\.){2,8}|\p{L}[\p{L}\p{M}]*(?:['’][\p{L}\p{M}]+)*|[%$£€]|[.!?:]/gu;

/** Four words of five: they are looked up as they stand. */
const SMALL = /^[a-z]+$/;
const UPPER = /^\p{Lu}/u;
const DIGIT = /^\p{Nd}/u;
const ENDS = new Set(['.', '!', '?', ':']);

const houseForm = (token: string): string => {
  if (SMALL.test(token)) return HOUSE.get(token) ?? token.slice(0, LONGEST_WORD);
  // 'One' is more often a pronoun than a number: it counts as a word, however it is written.
  if (DIGIT.test(token)) return token === '1' ? 'one' : token.replace(/,(?=\p{Nd}{3})/gu, '');
  const small = token
    .toLowerCase()
    .replaceAll('’', "'")
    .replace(/\.$/, '')
    .replace(/'s$/, '')
    .slice(0, LONGEST_WORD);
  return HOUSE.get(small) ?? small;
};

/** The words of paragraphs in one house style: no case, no punctuation, numbers in digits. */
export const wordsOf = (paragraphs: readonly string[]): readonly Word[] => {
  const words: Word[] = [];
  for (const paragraph of paragraphs) {
    let opens = true;
    for (const token of paragraph.slice(0, MOST_CHARACTERS).normalize('NFKC').match(TOKEN) ?? []) {
      if (ENDS.has(token)) {
        opens = true;
        continue;
      }
      const text = houseForm(token);
      if (text === '') continue;
      const isNumber = DIGIT.test(text);
      words.push({
        text,
        kind: isNumber ? 'number' : 'word',
        name: !isNumber && !opens && UPPER.test(token),
      });
      opens = false;
      if (words.length >= MOST_WORDS) return words;
    }
  }
  return words;
};
