import type { GateName } from '@quickwire/contracts';
import type { Place, Proof } from './proof.ts';

/** One promise about a line. `fault` names what breaks it, in words for an editor; undefined where it holds. */
export interface Gate {
  readonly name: GateName;
  fault(proof: Proof): string | undefined;
  /** Whether it stops each line of the sentence, whatever the line keeps of it. */
  stopsAll?(place: Place): boolean;
  /** The same, where it shows before the sentence is parsed. */
  stopsUnread?(place: Place): boolean;
}
