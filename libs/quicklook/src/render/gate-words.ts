import type { GateFinding, GateName } from '@quickwire/contracts';

/** What would be wrong with a line cut from a sentence, by the gate that stops it, in words for whoever writes it by hand. */
const WOULD: Readonly<Record<GateName, string>> = {
  length: 'it cannot be cut to a line',
  quotation: 'its quotation would break',
  'new-word': 'it would need words that it lacks',
  negation: 'a denial would be lost',
  modality: 'a doubt would be lost',
  condition: 'a condition would be lost',
  tense: 'its tense would change',
  quantity: 'a figure would change',
  time: 'its time would be lost',
  attribution: 'who says it would be lost',
  argument: 'what belongs to it would be lost',
  governed: 'what it hangs on would be lost',
  incomplete: 'it would not stand alone',
  reference: 'whom or what it means would be open',
  roles: 'who does what would change',
  unsure: 'how it is built is not sure',
};

/** Why a sentence gave no line: the kind of it, and what shows it. */
export const noLineOf = ({ gate, detail }: GateFinding): string => `${WOULD[gate]} (${detail})`;
