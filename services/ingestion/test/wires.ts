/** A small ninjs 3 item. */
export const item = (rest: object = {}): Buffer =>
  Buffer.from(
    JSON.stringify({
      uri: 'urn:test:1',
      standard: { name: 'ninjs', version: '3.1' },
      type: 'text',
      headlines: [{ role: 'main', value: 'Ferry adds crossings' }],
      bodies: [{ role: 'main', contentType: 'text/plain', value: 'The ferry adds two crossings.' }],
      ...rest,
    }),
  );
