import { analyse, BASIC_PIPES, type Doc, parse, tags } from '@quickwire/language';

const PIPES = [...BASIC_PIPES, tags, parse];

/** A line read as the judge wants it: one heading, with tags and a tree. */
export const readLine = (line: string): Doc =>
  analyse(line, [{ kind: 'heading', start: 0, end: line.length }], {}, PIPES);
