import { isObject, type JsonObject, textOf } from '../agency-json/renamed.ts';
import { WireError } from '../errors.ts';
import { itemOfJson, parseJson } from '../json.ts';

const articleType = /(?:^|\/)(?:\w*NewsArticle|Article|BlogPosting|LiveBlogPosting|Report)$/;
const newsType = /NewsArticle$/;

export const typesOf = (node: JsonObject): string[] =>
  [node['@type']].flat().filter((type): type is string => typeof type === 'string');

/** The objects that stand at the top of a document: itself, a list's members, those of `@graph`, and what they are about. */
const topNodes = (json: unknown): JsonObject[] =>
  [json].flat().flatMap((node): JsonObject[] => {
    if (!isObject(node)) return [];
    const graph = node['@graph'];
    const main = node['mainEntity'];
    return [
      node,
      ...(graph === undefined ? [] : topNodes(graph)),
      ...(isObject(main) ? [main] : []),
    ];
  });

const parsed = (script: string): unknown => {
  try {
    const json = parseJson(
      script.replace(/^\s*(?:<!--|\/\*<!\[CDATA\[\*\/|<!\[CDATA\[)|(?:-->|\]\]>)\s*$/g, ''),
    );
    return Array.isArray(json) ? json.filter(isObject).map(itemOfJson) : itemOfJson(json);
  } catch (error) {
    // One broken block of several is common on pages, and takes nothing from the others.
    if (error instanceof WireError) return undefined;
    throw error;
  }
};

/** Every schema.org object of a page's JSON-LD blocks, by its `@id` where it has one. */
const nodesOf = (scripts: readonly string[]): JsonObject[] => scripts.map(parsed).flatMap(topNodes);

/** The article that a page's JSON-LD describes: a NewsArticle before others, one with its text before one without. */
export const articleOf = (scripts: readonly string[]): JsonObject | undefined => {
  const nodes = nodesOf(scripts);
  const byId = new Map(nodes.flatMap((node) => (textOf(node['@id']) ? [[node['@id'], node]] : [])));
  const articles = nodes.filter((node) => typesOf(node).some((type) => articleType.test(type)));
  const score = (node: JsonObject): number =>
    Number(typesOf(node).some((type) => newsType.test(type))) * 2 +
    Number(textOf(node['articleBody']) !== undefined);
  const [best] = articles.toSorted((a, b) => score(b) - score(a));
  if (!best) return undefined;
  const resolve = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(resolve);
    const isReference =
      isObject(value) && Object.keys(value).length === 1 && value['@id'] !== undefined;
    return isReference ? (byId.get(value['@id']) ?? value) : value;
  };
  return Object.fromEntries(Object.entries(best).map(([key, value]) => [key, resolve(value)]));
};
