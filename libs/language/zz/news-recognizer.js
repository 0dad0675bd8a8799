import { withAgencyCodes } from './agency-codes.js';
import { modelVersion } from './crf/models.js';
import { nameText } from './names/name-text.js';
import { analyse, BASIC_PIPES } from './pipeline.js';
import { entities } from './pipes/entities.js';
import { names } from './pipes/names.js';
import { places } from './pipes/places.js';
import { quantities } from './pipes/quantities.js';
import { roles } from './pipes/roles.js';
import { salience } from './pipes/salience.js';
/** The pipes that read news, around the one that finds mentions. */
export const newsPipes = (mentions) => [
    ...BASIC_PIPES,
    mentions,
    quantities,
    names,
    roles,
    places,
    salience,
];
const foundOf = (doc, entity) => ({
    entity: {
        ...entity,
        mentions: entity.mentions.map(({ start, end }) => ({ start, end })),
        salience: entity.salience ?? 0,
        source: 'engine',
    },
    forms: entity.mentions.map((mention) => nameText(doc.text, mention)),
});
const bySalience = (a, b) => b.salience - a.salience ||
    (a.mentions[0]?.start ?? Number.POSITIVE_INFINITY) -
        (b.mentions[0]?.start ?? Number.POSITIVE_INFINITY) ||
    (a.name < b.name ? -1 : 1);
/** Of the rules beside the models; raised whenever they find other things in the same text. */
const RULES = 1;
/** The engine around a pipe that finds mentions; `version` tells that pipe from another. */
export const newsRecognizerWith = (mentions, version) => {
    const pipes = newsPipes(mentions);
    const provenance = { engine: 'news', version: `${RULES}-${version}` };
    return {
        provenance,
        recognize(story) {
            const doc = analyse(story.text, story.blocks, {
                headline: story.headline,
                ...(story.dateline && { dateline: story.dateline }),
                ...(story.revision.created && { created: story.revision.created }),
                language: story.language,
            }, pipes);
            const found = doc.entities.map((entity) => foundOf(doc, entity));
            return {
                entities: withAgencyCodes(found, story).toSorted(bySalience),
                quantities: doc.quantities,
                provenance,
            };
        },
    };
};
/**
 * Who, what and where an English story names, and its quantities, most salient first, by one of the models that ship.
 * @throws {ModelError} where the model's files are missing or damaged
 */
export const newsRecognizer = (model = 'news') => newsRecognizerWith(entities(model), `${model}-${modelVersion(model)}`);
