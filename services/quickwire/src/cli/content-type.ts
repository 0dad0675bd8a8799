import { extname } from 'node:path';

const types: Readonly<Record<string, string>> = {
  '.xml': 'application/xml',
  '.nitf': 'application/xml',
  '.newsml': 'application/xml',
  '.rss': 'application/rss+xml',
  '.atom': 'application/atom+xml',
  '.json': 'application/json',
  '.html': 'text/html',
  '.htm': 'text/html',
  '.txt': 'text/plain',
  '.md': 'text/markdown',
};

/** Media type that a file's name suggests; the reader looks at the bytes all the same. */
export const contentTypeOf = (fileName: string): string =>
  types[extname(fileName).toLowerCase()] ?? 'application/octet-stream';
