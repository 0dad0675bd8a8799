/** A server-sent event. `data` is absent where only the id moves on. */
export interface ServerEvent {
  readonly id: string;
  readonly event: string;
  readonly data?: string;
}

/** Lines of a stream of bytes, ended by LF, CR LF or CR. */
async function* linesOf(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  let rest = '';
  for await (const chunk of bytes) {
    rest += decoder.decode(chunk, { stream: true });
    // A CR at the end may be the first half of CR LF.
    const lines = rest.split(/\r\n|\n|\r(?!$)/);
    rest = lines.pop() ?? '';
    yield* lines;
  }
}

/** Reads a `text/event-stream` (WHATWG HTML, 9.2.6). An event cut off in the middle is not given. */
export async function* readServerEvents(
  bytes: AsyncIterable<Uint8Array>,
): AsyncGenerator<ServerEvent> {
  let id = '';
  let givenId = '';
  let event = '';
  let data: string[] = [];
  for await (const line of linesOf(bytes)) {
    if (line === '') {
      if (data.length > 0) yield { id, event: event || 'message', data: data.join('\n') };
      else if (id !== givenId) yield { id, event: event || 'message' };
      givenId = id;
      event = '';
      data = [];
      continue;
    }
    const colon = line.indexOf(':');
    const name = colon < 0 ? line : line.slice(0, colon);
    const value = colon < 0 ? '' : line.slice(colon + 1).replace(/^ /, '');
    if (name === 'id' && !value.includes('\0')) id = value;
    else if (name === 'event') event = value;
    else if (name === 'data') data.push(value);
  }
}
