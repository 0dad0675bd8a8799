import { withoutTurning } from './direction.ts';

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text made safe for an element or a quoted attribute: it neither ends that nor reorders what stands beside it. */
export const escapeHtml = (text: string): string =>
  withoutTurning(text).replace(/[&<>"']/g, (char) => ENTITIES[char] as string);

/** A whole page without scripts and outside resources. */
export const page = (
  title: string,
  language: string,
  body: string,
  direction: 'ltr' | 'rtl' = 'ltr',
): string => `<!doctype html>
<html lang="${escapeHtml(language)}"${direction === 'rtl' ? ' dir="rtl"' : ''}>
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)}</title>
<style>
:root { color-scheme: light dark; --line: #8884; --quiet: #595959; }
@media (prefers-color-scheme: dark) { :root { --quiet: #b0b0b0; } }
body { font: 1.0625rem/1.6 Georgia, serif; max-width: 42rem; margin: 2rem auto; padding: 0 1rem; overflow-wrap: anywhere; }
h1 { font-size: 1.7rem; line-height: 1.25; margin: 0.2em 0; }
h2 { font-size: 1.2rem; margin: 1.6em 0 0.4em; }
h3 { font-size: 1.05rem; margin: 1.4em 0 0.2em; }
.quiet, summary, dl { font: 0.875rem/1.5 system-ui, sans-serif; color: var(--quiet); }
.quick { border: 1px solid var(--line); border-radius: 0.5rem; padding: 0.6rem 1.2rem; margin: 1.5rem 0; }
.quick ul { padding-inline-start: 1.1rem; margin: 0.5rem 0; }
.quick li { margin: 0.35rem 0; }
details blockquote { margin: 0.3rem 0 0.6rem; padding-inline-start: 0.8rem; border-inline-start: 3px solid var(--line); font-style: italic; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: 0 1rem; }
dd { margin: 0; }
</style>
</head>
<body>
${body}
</body>
</html>
`;
