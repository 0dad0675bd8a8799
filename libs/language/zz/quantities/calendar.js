const MS_A_DAY = 86_400_000;
const two = (value) => String(value).padStart(2, '0');
/** The day of a date; undefined where there is no such date. Months count from 1. */
export const dayOf = (year, month, date) => {
    const at = new Date(Date.UTC(year, month - 1, date));
    const real = at.getUTCMonth() === month - 1 && at.getUTCDate() === date;
    return real ? at.getTime() / MS_A_DAY : undefined;
};
export const yearOf = (day) => new Date(day * MS_A_DAY).getUTCFullYear();
/** From 1. */
export const monthOf = (day) => new Date(day * MS_A_DAY).getUTCMonth() + 1;
/** From 0, Monday. */
export const weekdayOf = (day) => (((day + 3) % 7) + 7) % 7;
/** 2026-02-17. */
export const isoDay = (day) => new Date(day * MS_A_DAY).toISOString().slice(0, 10);
/** 2026-02, from months since year 0. */
export const isoMonth = (months) => `${String(Math.floor(months / 12)).padStart(4, '0')}-${two((months % 12) + 1)}`;
/** Months since year 0. */
export const monthsOf = (day) => yearOf(day) * 12 + monthOf(day) - 1;
/** 2026-W08: the week that holds a day, Monday first; week 1 is the one with the year's first Thursday. */
export const isoWeek = (day) => {
    const thursday = day - weekdayOf(day) + 3;
    const first = dayOf(yearOf(thursday), 1, 1);
    return `${yearOf(thursday)}-W${two(Math.floor((thursday - first) / 7) + 1)}`;
};
