import type { CutLine } from './cut-features.ts';
import { cutOdds } from './cut-judge.ts';

/** Log-odds from which on readers found nine in ten lines finished and true that other rules would have stopped. */
const SURE = 1.65;
/** Log-odds from which on readers found nine in ten lines sound of which the parser made another thing than of their sentence: it was the parser that erred. */
const SUREST = 1.75;
/** Log-odds from which on readers found nineteen in twenty lines finished and true, of cuts that seldom do harm. */
const LIKELY = 1.1;
/** Below these log-odds one line in four is broken or untrue, whatever rules let it pass. */
const DOUBTFUL = 1;

/** Whether the judge is so sure of what was cut that no rule about it is needed. */
export const isSureCut = (line: CutLine): boolean => (cutOdds(line) ?? 0) >= SURE;

/** Whether the judge is surer than the parser of the line. */
export const isSurestCut = (line: CutLine): boolean => (cutOdds(line) ?? 0) >= SUREST;

/** Whether the judge has nothing against what was cut; asked of kinds of cut that seldom do harm. */
export const isLikelyCut = (line: CutLine): boolean => (cutOdds(line) ?? 0) >= LIKELY;

/** Whether the judge doubts what was cut. */
export const isDoubtfulCut = (line: CutLine): boolean => (cutOdds(line) ?? SURE) < DOUBTFUL;
