import { DESK } from './desk-feed.ts';

/** A line that pushes a sample story, as it can be pasted at the project's top. */
export const curlLine = (origin: string, key: string | undefined): string =>
  `curl -sS -H 'Authorization: Bearer ${key ?? 'KEY'}' --data-binary @samples/harbour-bridge.json ${origin}/v1/wires/${key ? DESK : 'FEED'}`;

/** What a person reads when everything is up. */
export const welcome = (at: {
  readonly origin: string;
  /** How long the start took. */
  readonly after: string;
  readonly key: string | undefined;
  readonly dataDirectory: string;
}): string => `
Quickwire is ready at ${at.origin} (in ${at.after})

  Packages, live    ${at.origin}/
  Push a story      ${curlLine(at.origin, at.key)}
  Health, metrics   ${at.origin}/readyz  ${at.origin}/metrics
  Data              ${at.dataDirectory}

Stop it with Ctrl-C; nothing is lost.
`;
