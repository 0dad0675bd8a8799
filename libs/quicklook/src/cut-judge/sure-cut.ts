import type { CutLine } from './cut-features.ts';
import { cutOdds } from './cut-judge.ts';

/** Log-odds from which on readers found nine in ten lines finished and true that other rules would have stopped. */
const SURE = 1.6;
/** Log-odds from which on readers found nineteen in twenty lines finished and true, of cuts that seldom do harm. */
const LIKELY = 1.1;
/** Below these log-odds one line in five or more is broken or untrue, whatever rules let it pass. */
const DOUBTFUL = 0.85;

/** Whether the judge is so sure of what was cut that no rule about it is needed. */
export const isSureCut = (line: CutLine): boolean => (cutOdds(line) ?? 0) >= SURE;

/** Whether the judge has nothing against what was cut; asked of kinds of cut that seldom do harm. */
export const isLikelyCut = (line: CutLine): boolean => (cutOdds(line) ?? 0) >= LIKELY;

/** Whether the judge doubts what was cut. */
export const isDoubtfulCut = (line: CutLine): boolean => (cutOdds(line) ?? SURE) < DOUBTFUL;
