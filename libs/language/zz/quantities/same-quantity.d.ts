import type { Quantity } from '@quickwire/contracts';
/**
 * Whether two quantities have the same value in the same unit, however they are worded: "20%" and "twenty per cent",
 * "two weeks" and "14 days". "Hundreds" is not 100. Other modifiers are left to the caller: compare `modifier` to tell
 * "200" from "more than 200". Not transitive, as a count without noun equals it with any.
 */
export declare const sameQuantity: (a: Quantity, b: Quantity) => boolean;
