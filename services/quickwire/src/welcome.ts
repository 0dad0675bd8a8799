/** A line that pushes a sample story to a feed, as it can be pasted at the project's top; where the key is not known it says who has it. */
export const curlLine = (origin: string, feed: string, key: string | undefined): string =>
  `curl -sS -H 'Authorization: Bearer ${key ?? `<the key of ${feed}: as QUICKWIRE_FEEDS has it, or as it was made for QUICKWIRE_FEEDS_FILE>`}' --data-binary @samples/harbour-bridge.json ${origin}/v1/wires/${feed}`;

/** What a person reads when everything is up. */
export const welcome = (at: {
  readonly origin: string;
  /** How long the start took. */
  readonly after: string;
  /** Pushes a story. */
  readonly curl: string;
  readonly dataDirectory: string;
}): string => `
Quickwire is ready at ${at.origin} (in ${at.after})

  Packages, live    ${at.origin}/
  Push a story      ${at.curl}
  Health, metrics   ${at.origin}/readyz  ${at.origin}/metrics
  Data              ${at.dataDirectory}

Stop it with Ctrl-C; nothing is lost.
`;
