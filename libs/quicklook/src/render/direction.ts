/** Enough of a text to tell, in UTF-16 units. */
const READ = 2000;

const LETTER = /\p{L}/gu;
const FROM_RIGHT =
  /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}]/gu;

/** Which way a text runs, by most of its letters: a headline in Hebrew may begin with NATO. */
export const directionOf = (text: string): 'ltr' | 'rtl' => {
  const read = text.slice(0, READ);
  const all = read.match(LETTER)?.length ?? 0;
  return (read.match(FROM_RIGHT)?.length ?? 0) * 2 > all ? 'rtl' : 'ltr';
};

/** Marks that turn the order of all that follows them, on a page or in a terminal, as far as one that ends them. Marks of one place (LRM, RLM, ALM) turn nothing else. */
export const TURNING = /[\u202a-\u202e\u2066-\u2069]/gu;

/** Text that cannot reorder what stands around it. */
export const withoutTurning = (text: string): string => text.replace(TURNING, '');
