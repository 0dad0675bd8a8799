/** Styles of the first page: a single column, system fonts, both colour schemes; text contrast is 4.5:1 or better. */
export const PAGE_STYLE = `
:root { color-scheme: light dark; --paper: #fbfaf7; --ink: #1c1b19; --soft: #66625a; --rule: #dedad1; --link: #7a2e1d; --block: #f1eee7; }
@media (prefers-color-scheme: dark) {
  :root { --paper: #161512; --ink: #ebe7df; --soft: #a39d91; --rule: #34312b; --link: #e8a48f; --block: #211f1b; }
}
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 44rem; padding: 2.5rem 1.25rem 4rem; background: var(--paper); color: var(--ink);
  font: 1.0625rem/1.55 Charter, "Bitstream Charter", "Iowan Old Style", Georgia, serif; overflow-wrap: break-word; }
header { display: flex; flex-wrap: wrap; align-items: baseline; justify-content: space-between; gap: 0 1rem; }
h1 { margin: 0; font-size: 1.75rem; line-height: 1.2; letter-spacing: -.01em; }
.tagline { margin: .25rem 0 0; color: var(--soft); flex-basis: 100%; }
h2 { margin: 3rem 0 0; padding-bottom: .5rem; border-bottom: 1px solid var(--rule);
  font: 600 .8125rem/1.4 system-ui, sans-serif; letter-spacing: .06em; text-transform: uppercase; color: var(--soft); }
a { color: var(--link); text-decoration-thickness: 1px; text-underline-offset: .18em; }
a:focus-visible, pre:focus-visible { outline: 2px solid var(--link); outline-offset: 3px; border-radius: 2px; }
.live { margin: 0; font: .8125rem/1.4 system-ui, sans-serif; color: var(--soft); }
.live::before { content: ""; display: inline-block; width: .5em; height: .5em; margin-right: .5em; border-radius: 50%; border: 1px solid currentColor; }
.live[data-on]::before { background: #4d8a53; border-color: #4d8a53; }
#packages { list-style: none; margin: 0; padding: 0; }
#packages > li { padding: 1.5rem 0; border-bottom: 1px solid var(--rule); }
h3 { margin: .1rem 0 .4rem; font-size: 1.25rem; line-height: 1.3; text-wrap: balance; }
h3 a { color: inherit; text-decoration: none; }
h3 a:hover { color: var(--link); text-decoration: underline; text-decoration-thickness: 1px; }
.meta { margin: 0; font: .8125rem/1.5 system-ui, sans-serif; color: var(--soft); }
ul.look { list-style: "–  "; margin: .5rem 0 0; padding-inline-start: 1.1rem; }
ul.look li { padding-inline-start: .15rem; margin: .2rem 0; }
ul.look li::marker, .mark { color: var(--soft); }
.mark { font: .8125rem/1.5 system-ui, sans-serif; }
.withdrawn h3 a { text-decoration: line-through; color: var(--soft); }
.notice { margin: .4rem 0 0; padding-inline-start: .75rem; border-inline-start: 3px solid var(--link); }
.fresh { animation: fresh 2.5s ease-out; }
@keyframes fresh { from { background: var(--block); } }
@media (prefers-reduced-motion: reduce) { .fresh { animation: none; } }
#empty { margin: 1.5rem 0 0; color: var(--soft); }
/* For screen readers only. */
#news { position: absolute; width: 1px; height: 1px; margin: 0; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
[hidden] { display: none; }
pre { margin: 1rem 0; padding: 1rem; background: var(--block); border-radius: 4px; white-space: pre-wrap; overflow-wrap: anywhere;
  font: .8125rem/1.6 ui-monospace, "DejaVu Sans Mono", Menlo, monospace; }
code { font-family: ui-monospace, "DejaVu Sans Mono", Menlo, monospace; font-size: .875em; }
pre code { font-size: 1em; }
dl { margin: 1rem 0 0; display: grid; grid-template-columns: max-content 1fr; gap: .35rem 1.25rem; }
dt a { white-space: nowrap; }
dd { margin: 0; color: var(--soft); }
@media (max-width: 30rem) { body { padding-top: 1.5rem; font-size: 1rem; } dl { grid-template-columns: 1fr; gap: 0; } dt a { white-space: normal; overflow-wrap: anywhere; } dd { margin-bottom: .6rem; } h3 { font-size: 1.125rem; } }
`;
