import { createHash } from 'node:crypto';
import type { Package } from '@quickwire/contracts';
import { escapeHtml } from '@quickwire/quicklook';
import type { PageOptions } from '../read/tokens.ts';
import { packageItem } from './package-item.ts';
import { PAGE_SCRIPT } from './page-script.ts';
import { PAGE_STYLE } from './page-style.ts';

const hash = (text: string): string =>
  `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/** Only the page's own script and styles run; it speaks to its own origin alone. */
export const PAGE_POLICY = [
  "default-src 'none'",
  `script-src ${hash(PAGE_SCRIPT)}`,
  `style-src ${hash(PAGE_STYLE)}`,
  "connect-src 'self'",
  'img-src data:',
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** What the first page shows. */
export interface PageContent {
  readonly packages: readonly Package[];
  /** Position that the packages stand for: the live stream begins behind it. */
  readonly position: string;
  readonly options: PageOptions;
}

const addresses = [
  ['v1/packages', 'the packages, newest first'],
  ['v1/events', 'packages as they are published, as server-sent events'],
  ['v1/ledger', 'where every received story stands'],
  ['v1/ledger/items?outcome=in-flight', 'what has not ended yet, receipt by receipt'],
  ['v1/ledger/items?outcome=dead-lettered', 'what could not be dealt with, receipt by receipt'],
] as const;

/** The first page: the newest packages, live, and how to push a story. */
export const renderPage = ({ packages, position, options }: PageContent): string => `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Quickwire: latest packages</title>
<link rel="icon" href="data:,">
<style>${PAGE_STYLE}</style>
</head>
<body>
<header>
<h1>Quickwire</h1>
<p class="live" id="live">Not live yet</p>
<p class="tagline">Wire stories as Quick Looks, each line true to its source.</p>
</header>
<p id="news" role="status"></p>
<main>
<section aria-labelledby="latest">
<h2 id="latest">Latest packages</h2>
<p id="empty"${packages.length > 0 ? ' hidden' : ''}>Nothing has been published yet. Push a story with the command below and it appears here by itself.</p>
<ol id="packages" data-after="${escapeHtml(position)}">
${packages.map(packageItem).join('\n')}
</ol>
</section>
<section aria-labelledby="push">
<h2 id="push">Push your own</h2>
<p>Send a story to the feed <code>${escapeHtml(options.feed)}</code>; its package appears above within a second.</p>
<pre tabindex="0" aria-label="Command that pushes a story"><code>${escapeHtml(options.curl)}</code></pre>
</section>
<section aria-labelledby="read">
<h2 id="read">Read by machine</h2>
<dl>
${addresses.map(([path, what]) => `<dt><a href="${path}"><code>/${path}</code></a></dt><dd>${what}</dd>`).join('\n')}
</dl>
</section>
</main>
<script>${PAGE_SCRIPT}</script>
</body>
</html>
`;
