import { countryOfAdjective, placeOfCode, placesNamed } from './gazetteer.js';
import { placeKey } from './place-key.js';
import { PRIME, REGIONS, UNCODED } from './regions.js';
import { isOf } from './told.js';
/** A decimal logarithm: so much more likely must one place be than the next for a bare name to mean it. */
const MARGIN = 0.5;
/** What the story adds, in the same measure. The United States are in every second story, so they say less. */
const SAME_COUNTRY = 1.25;
const SAME_COUNTRY_US = 0.8;
const SAME_SUBDIVISION = 0.8;
const INSIDE = 2;
const NEIGHBOUR = 1;
const CAPITAL = 0.7;
const MEANT = 1;
/** A country outweighs every town that bears its name; one that shares it with a state does not. */
const COUNTRY = 9;
const SHARED_COUNTRY = 6.8;
/** Of a subdivision whose people are not counted, in thousands. */
const UNCOUNTED = 200;
/** A town of so many thousands is meant rather than the subdivision around it. */
const TOWN_OVER_SUBDIVISION = 100;
const geographyOf = ({ country, subdivision, latitude, longitude, }) => latitude === undefined || longitude === undefined
    ? undefined
    : { country, ...(subdivision && { subdivision }), latitude, longitude };
const geographyOfCode = (code) => {
    const place = placeOfCode(code);
    return place && geographyOf(place);
};
const likelihood = ({ kind, country, subdivision, people, neighbours = [], isCapital }, { key, shared, spokenOf }, evidence) => {
    if (kind === 'country')
        return ((shared ? SHARED_COUNTRY : COUNTRY) +
            (evidence.hasInside(country) ? INSIDE : 0) +
            (neighbours.some((code) => evidence.has(code)) ? NEIGHBOUR : 0));
    // What a bare name means all over the world counts for less where the story is elsewhere.
    const isElsewhere = spokenOf.length > 0 && !spokenOf.includes(country);
    const fame = (PRIME[key] === country ? MEANT : 0) + (isCapital ? CAPITAL : 0);
    const spoken = kind === 'subdivision' && subdivision
        ? evidence.hasInside(subdivision)
        : subdivision !== undefined && evidence.has(subdivision);
    return (Math.log10(1000 * Math.max(people, kind === 'subdivision' ? UNCOUNTED : 1)) +
        (isElsewhere ? 0 : fame) +
        (evidence.has(country) ? (country === 'US' ? SAME_COUNTRY_US : SAME_COUNTRY) : 0) +
        (spoken ? SAME_SUBDIVISION : 0));
};
/** Leaves out what a name hardly means beside another of the same country: the state of Mexico, the oblast around Kyiv. */
const withoutShadows = (places, kind) => {
    const hinted = kind ? places.filter((place) => place.kind === kind) : [];
    const all = hinted.length > 0 ? hinted : places;
    return all.filter((place) => !all.some((other) => other !== place &&
        other.country === place.country &&
        (other.kind === 'country' ||
            (other.kind === 'city' &&
                place.kind === 'subdivision' &&
                (other.people >= TOWN_OVER_SUBDIVISION || place.latitude === undefined)) ||
            (other.kind === 'subdivision' &&
                place.kind === 'city' &&
                place.people < TOWN_OVER_SUBDIVISION &&
                other.subdivision !== place.subdivision))));
};
const mostPeople = (places) => places.toSorted((a, b) => b.people - a.people)[0];
/** Names of places with what kind they are left out: "Odesa region", "State of Texas", "Mexico City". */
const withoutKind = (name) => {
    const subdivision = /^(.+) (?:[Ss]tate|[Pp]rovince|[Rr]egion|[Oo]blast|[Gg]overnorate|[Pp]refecture|[Cc]ounty)$/.exec(name)?.[1] ?? /^(?:the )?(?:[Ss]tate|[Pp]rovince) of (.+)$/.exec(name)?.[1];
    if (subdivision)
        return { name: subdivision, kind: 'subdivision' };
    const city = /^(.+) [Cc]ity$/.exec(name)?.[1] ?? /^(?:the )?[Cc]ity of (.+)$/.exec(name)?.[1];
    if (city)
        return { name: city, kind: 'city' };
    const part = /^(?:(?:north|south|east|west|central|downtown|greater|north(?:east|west)|south(?:east|west))(?:ern)?) (.+)$/i.exec(name)?.[1];
    return part ? { name: part, kind: undefined } : undefined;
};
/** What places a name may mean. */
export const candidatesOf = (name, kind) => {
    const places = placesNamed(name);
    if (places.length > 0)
        return { places, kind };
    const bare = withoutKind(name);
    return bare ? { places: placesNamed(bare.name), kind: bare.kind ?? kind } : { places, kind };
};
/** The place that one name means, from what is told of it and what else the story speaks of; nothing if it is not certain. */
export const resolvePlace = (name, told, evidence) => {
    const key = placeKey(name);
    const region = REGIONS[key];
    if (region !== undefined)
        return geographyOfCode(region);
    if (UNCODED.has(key))
        return undefined;
    const hint = told.find(({ kind }) => kind)?.kind;
    const { places, kind } = candidatesOf(name, hint);
    for (const { within, around, outright } of told) {
        const inside = places.filter((place) => within.some((container) => isOf(place, container)));
        const best = mostPeople(withoutShadows(inside, kind));
        if (best)
            return geographyOf(best);
        const [container, another] = within;
        const isUnknown = places.length === 0 && within.length > 0;
        if (container && !another && (outright || isUnknown))
            return geographyOf(container);
        const holds = places.filter((place) => around.some((town) => isOf(town, place)));
        if (holds.length === 1 && holds[0])
            return geographyOf(holds[0]);
    }
    if (places.length === 0) {
        const country = countryOfAdjective(name);
        return country ? geographyOfCode(country) : undefined;
    }
    return mostLikely(withoutShadows(places, kind), key, evidence);
};
const mostLikely = (places, key, evidence) => {
    const shared = places.some(({ kind, people }) => kind === 'subdivision' && people > 2000);
    const spokenOf = places
        .map(({ country }) => country)
        .filter((country) => country !== 'US' && evidence.has(country));
    const naming = { key, shared, spokenOf };
    const ranked = places
        .map((place) => ({ place, score: likelihood(place, naming, evidence) }))
        .toSorted((a, b) => b.score - a.score);
    const top = ranked[0];
    if (!top)
        return undefined;
    if (PRIME[key] === '' && !evidence.has(top.place.country))
        return undefined;
    const rivals = ranked.filter(({ place, score }) => score > top.score - MARGIN &&
        (place.country !== top.place.country || place.subdivision !== top.place.subdivision));
    if (rivals.length === 0) {
        // Where a town and the subdivision around it share name and code, the town is the nearer.
        const town = ranked.find(({ place }) => place.kind === 'city' &&
            place.subdivision === top.place.subdivision &&
            place.country === top.place.country &&
            top.place.kind === 'subdivision');
        return geographyOf(town?.place ?? top.place);
    }
    return rivals.every(({ place }) => place.country === top.place.country)
        ? geographyOfCode(top.place.country)
        : undefined;
};
