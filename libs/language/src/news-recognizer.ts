import type { Entity, Story } from '@quickwire/contracts';
import { type Found, withAgencyCodes } from './agency-codes.ts';
import { type EntityModel, modelVersion } from './crf/models.ts';
import type { Doc, NamedEntity } from './doc.ts';
import { nameText } from './names/name-text.ts';
import { analyse, BASIC_PIPES, type Pipe } from './pipeline.ts';
import { entities } from './pipes/entities.ts';
import { names } from './pipes/names.ts';
import { places } from './pipes/places.ts';
import { quantities } from './pipes/quantities.ts';
import { roles } from './pipes/roles.ts';
import { salience } from './pipes/salience.ts';
import type { EntityRecognizer } from './recognizer.ts';
import { isEnglish } from './words/english.ts';

/** The pipes that read news, around the one that finds mentions. */
export const newsPipes = (mentions: Pipe): readonly Pipe[] => [
  ...BASIC_PIPES,
  mentions,
  quantities,
  names,
  roles,
  places,
  salience,
];

/** What is read of a text in another language, whose names the models do not know. */
const OTHER_LANGUAGE_PIPES: readonly Pipe[] = [...BASIC_PIPES, quantities];

const foundOf = (doc: Doc, entity: NamedEntity): Found => ({
  entity: {
    ...entity,
    mentions: entity.mentions.map(({ start, end }) => ({ start, end })),
    salience: entity.salience ?? 0,
    source: 'engine',
  },
  forms: entity.mentions.map((mention) => nameText(doc.text, mention)),
});

const bySalience = (a: Entity, b: Entity): number =>
  b.salience - a.salience ||
  (a.mentions[0]?.start ?? Number.POSITIVE_INFINITY) -
    (b.mentions[0]?.start ?? Number.POSITIVE_INFINITY) ||
  (a.name < b.name ? -1 : 1);

/** Of the rules beside the models; raised whenever they find other things in the same text. */
const RULES = 3;

/** The engine around a pipe that finds mentions; `version` tells that pipe from another. */
export const newsRecognizerWith = (mentions: Pipe, version: string): EntityRecognizer => {
  const pipes = newsPipes(mentions);
  const provenance = { engine: 'news', version: `${RULES}-${version}` };
  return {
    provenance,
    recognize(story: Story) {
      const doc = analyse(
        story.text,
        story.blocks,
        {
          headline: story.headline,
          ...(story.dateline && { dateline: story.dateline }),
          ...(story.revision.created && { created: story.revision.created }),
          language: story.language,
        },
        isEnglish(story.text, story.language) ? pipes : OTHER_LANGUAGE_PIPES,
      );
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
 * Of a story in another language, the entities that its agency coded.
 * @throws {ModelError} where the model's files are missing or damaged
 */
export const newsRecognizer = (model: EntityModel = 'news'): EntityRecognizer =>
  newsRecognizerWith(entities(model), `${model}-${modelVersion(model)}`);
