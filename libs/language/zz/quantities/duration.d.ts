import { type Amount, type Reader, type Scene } from './scene.ts';
import { type TimeUnit } from './time-units.ts';
/** An amount with its unit of time: the first part of a duration. */
export declare const readTimeSpan: (scene: Scene, at: number, amount: Amount | undefined) => {
    amount: Amount;
    unit: TimeUnit;
    next: number;
} | undefined;
/** Durations: "five-day", "two hours and 30 minutes", "two and a half years", "10 to 12 weeks", "half an hour". */
export declare const readDuration: Reader;
