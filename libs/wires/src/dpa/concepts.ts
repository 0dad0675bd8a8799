import { type JsonObject, objectsOf, textOf } from '../agency-json/renamed.ts';
import { given } from '../make-story.ts';

/** 'dpasubject:346' is a scheme's alias and a code; a name without a code stands for itself. */
const conceptOf = ({ name, qcode }: JsonObject): JsonObject[] => {
  const [, scheme, code] = /^([^:\s]+):(.+)$/.exec(textOf(qcode) ?? '') ?? [];
  const label = textOf(name) ?? code;
  return label === undefined ? [] : [{ name: label, ...given({ scheme, code }) }];
};

/** The concepts of an item's `categories`, by what their `type` says they are. */
export const conceptsOf = (categories: unknown): JsonObject => {
  const byType = new Map<string, JsonObject[]>();
  for (const category of objectsOf(categories)) {
    const type = textOf(category['type']) ?? '';
    const same = byType.get(type);
    if (same) same.push(category);
    else byType.set(type, [category]);
  }
  const of = (...types: string[]): JsonObject[] =>
    types.flatMap((type) => byType.get(`dnltype:${type}`) ?? []);
  return {
    subject: of('dpasubject', 'subject', 'keyword', 'desk').flatMap(conceptOf),
    place: of('geosubject').flatMap(conceptOf),
    person: of('person').flatMap(conceptOf),
    organisation: of('organisation', 'company').flatMap(conceptOf),
    genre: of('genre').flatMap(conceptOf),
  };
};
