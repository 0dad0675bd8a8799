import { placeOfCode } from './gazetteer.js';
import { isWhereabouts } from './told.js';
const CITY = { latitude: 38.9, longitude: -77.04 };
const STATE = 'US-WA';
/**
 * Washington is a state where it is called one or holds a town, else the city where something is there, else the
 * government of the country, which has no subdivision. Beside other names of the state it may be either.
 */
export const resolveWashington = (text, mentions, told, evidence) => {
    const state = placeOfCode(STATE);
    const isState = told.some(({ kind, around }) => kind === 'subdivision' || around.some(({ subdivision }) => subdivision === STATE));
    if (isState && state?.latitude !== undefined && state.longitude !== undefined)
        return {
            country: 'US',
            subdivision: STATE,
            latitude: state.latitude,
            longitude: state.longitude,
        };
    const isCapital = told.some(({ within }) => within.some(({ subdivision }) => subdivision === 'US-DC'));
    const isThere = mentions.some((mention) => isWhereabouts(text, mention));
    if (isCapital || (isThere && !evidence.has(STATE)))
        return { country: 'US', subdivision: 'US-DC', ...CITY };
    return { country: 'US', ...CITY };
};
