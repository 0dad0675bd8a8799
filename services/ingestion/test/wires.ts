/** A small ninjs 3 item. */
export const story = (rest: object = {}): object => ({
  uri: 'urn:test:1',
  standard: { name: 'ninjs', version: '3.1' },
  type: 'text',
  headlines: [{ role: 'main', value: 'Ferry adds crossings' }],
  bodies: [{ role: 'main', contentType: 'text/plain', value: 'The ferry adds two crossings.' }],
  ...rest,
});

/** The item as it is sent. */
export const item = (rest: object = {}): Buffer => Buffer.from(JSON.stringify(story(rest)));
