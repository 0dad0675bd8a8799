import { resolve } from 'node:path';
import { type Document, LineCounter, parseDocument } from 'yaml';
import type { z } from 'zod';
import { directoryOf, type FeedDirectory } from './directory.ts';
import { feedOf } from './file/feed-of.ts';
import { anyFeedSchema, feedsFileSchema } from './file/feed-schema.ts';
import { type Place, type Places, placesIn } from './file/places.ts';
import { type Finding, tellIssue } from './file/tell-issue.ts';

/** Most characters of the file; so many bytes are never read. */
export const LARGEST_FEEDS_FILE = 1024 * 1024;
/** Aliases are for sharing rules between feeds; a file that says a million things in ten lines is none. */
const MOST_ALIASES = 100;
const MOST_FAULTS = 100;

/** A fault in the file, and what to do. */
export interface FileFault extends Place {
  readonly message: string;
}

/** The file cannot be used; every fault that was found is in it. */
export class FeedsFileError extends Error {
  readonly file: string;
  readonly faults: readonly FileFault[];
  constructor(file: string, faults: readonly FileFault[]) {
    const lines = faults.map(({ line, column, message }) => `${file}:${line}:${column} ${message}`);
    super(`the feeds cannot be read:\n${lines.join('\n')}`);
    this.name = 'FeedsFileError';
    this.file = file;
    this.faults = faults;
  }
}

const syntaxMessages: Readonly<Record<string, string>> = {
  DUPLICATE_KEY: 'the same field stands here a second time; leave one out',
  TAB_AS_INDENT: 'a tab stands at the start of the line; indent with blanks',
  MULTIPLE_DOCS: 'a second document starts here; keep all feeds in one',
};

const isTooDeep = ({ message }: Error): boolean => /call stack/.test(message);

const syntaxFaults = (document: Document, places: Places): readonly FileFault[] =>
  document.errors.slice(0, document.errors.some(isTooDeep) ? 1 : undefined).map((error) => ({
    ...places.at(error.pos[0]),
    message: isTooDeep(error)
      ? 'the lists and fields lie too deep in one another; write them flatter'
      : (syntaxMessages[error.code] ?? `this is no YAML: ${error.message}`),
  }));

/** The file as plain values. Whatever an alias stands for is the same value, not a copy. */
const valuesOf = (document: Document): unknown => {
  try {
    return document.toJS({ maxAliasCount: MOST_ALIASES });
  } catch (error) {
    throw new Error(
      /alias count/.test((error as Error).message)
        ? 'the aliases stand for too much; write it out, or share less'
        : `this is no YAML: ${(error as Error).message}`,
    );
  }
};

/** Names and folders that stand twice. */
const doubles = (values: unknown): readonly Finding[] => {
  const feeds = (values as { feeds?: unknown } | null)?.feeds;
  if (!Array.isArray(feeds)) return [];
  return (['name', 'directory'] as const).flatMap((field) => {
    const seen = new Set<unknown>();
    return feeds.flatMap((feed: unknown, index): readonly Finding[] => {
      const value = (feed as Record<string, unknown> | null)?.[field];
      if (typeof value !== 'string') return [];
      const meant = field === 'directory' ? resolve(value.trim()) : value;
      if (!seen.has(meant)) {
        seen.add(meant);
        return [];
      }
      return [
        {
          path: ['feeds', index, field],
          message: `${field} ${value} stands at another feed too; give each its own`,
        },
      ];
    });
  });
};

/** What is wrong with a feed whose kind is not known, beside the kind. */
const besideTheKind = (
  issues: readonly z.core.$ZodIssue[],
  values: unknown,
  formats: readonly string[],
): readonly z.core.$ZodIssue[] =>
  issues.flatMap(({ code, path }) => {
    if (code !== 'invalid_union' || path.length !== 3 || path[2] !== 'kind') return [];
    const feed = (values as { feeds: Record<PropertyKey, unknown> }).feeds[path[1]!];
    const read = anyFeedSchema(formats).safeParse(feed);
    return (read.error?.issues ?? []).map((issue) => ({
      ...issue,
      path: [...path.slice(0, 2), ...issue.path],
    }));
  });

/** One finding a place: what follows from it would only repeat it. */
const once = (findings: readonly Finding[]): readonly Finding[] => [
  ...new Map(
    findings.toReversed().map((one) => [`${one.inKey} ${JSON.stringify(one.path)}`, one]),
  ).values(),
];

/** How the file is called in messages, and what it may name. */
export interface ParseFeedsOptions {
  readonly file: string;
  /** Names of the formats that are read. */
  readonly formats: readonly string[];
}

/**
 * Reads the text of feeds.yaml.
 * @throws {FeedsFileError} with every fault, each with its line and column
 */
export const parseFeedsFile = (
  text: string,
  { file, formats }: ParseFeedsOptions,
): FeedDirectory => {
  const fail = (faults: readonly FileFault[]): never => {
    const sorted = [...faults].sort((a, b) => a.line - b.line || a.column - b.column);
    throw new FeedsFileError(file, sorted.slice(0, MOST_FAULTS));
  };
  const start: Place = { line: 1, column: 1 };
  if (text.length > LARGEST_FEEDS_FILE)
    return fail([
      {
        ...start,
        message: `the file has over ${LARGEST_FEEDS_FILE} characters; write fewer feeds`,
      },
    ]);
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const places = placesIn(document, lines);
  const broken = syntaxFaults(document, places);
  let values: unknown;
  try {
    values = broken.length > 0 ? undefined : valuesOf(document);
  } catch (error) {
    return fail([{ ...start, message: (error as Error).message }]);
  }
  if (broken.length > 0) return fail(broken);
  const read = feedsFileSchema(formats).safeParse(values);
  const issues = read.error?.issues ?? [];
  const findings = once([
    ...[...issues, ...besideTheKind(issues, values, formats)].flatMap((issue) =>
      tellIssue(issue, values),
    ),
    ...doubles(values),
  ]);
  if (findings.length > 0 || !read.success)
    return fail(
      findings.map(({ path, message, inKey }) => ({
        ...places.of(path, inKey ? 'key' : 'value'),
        message,
      })),
    );
  return directoryOf(read.data.feeds.map(feedOf));
};
