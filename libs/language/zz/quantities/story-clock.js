import { CITY } from './zones.js';
const MS_A_MINUTE = 60_000;
/** The offset of a zone at an instant, as "-05:00"; "Z" for none. */
export const offsetAt = (zone, instant) => {
    const parts = new Intl.DateTimeFormat('en-US', { timeZone: zone, timeZoneName: 'longOffset' });
    const name = parts.formatToParts(new Date(instant)).find(({ type }) => type === 'timeZoneName');
    return name?.value.slice(3) || 'Z';
};
const minutes = (offset) => {
    if (offset === 'Z')
        return 0;
    const size = Number(offset.slice(1, 3)) * 60 + Number(offset.slice(4, 6));
    return offset.startsWith('-') ? -size : size;
};
/**
 * The story's clock. Its day is that of the dateline's zone, else of the offset `created` is written with: an instant
 * in UTC may already be tomorrow where the story is told.
 */
export const storyClock = ({ created, dateline }) => {
    const home = CITY.get(/^[^(,–—]*/
        .exec(dateline ?? '')[0]
        .trim()
        .toUpperCase());
    const instant = created === undefined ? Number.NaN : Date.parse(created);
    if (created === undefined || Number.isNaN(instant))
        return { ...home };
    const written = /(?:Z|[+-]\d\d:\d\d)$/.exec(created)?.[0] ?? 'Z';
    const offset = home === undefined ? written : offsetAt(home.zone, created);
    const today = Math.floor((instant + minutes(offset) * MS_A_MINUTE) / 86_400_000);
    return { ...home, created, today };
};
