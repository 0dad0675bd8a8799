/**
 * Hash keys in a file: sorted, each as its distance from the one before in groups of seven bits, so that half a million of them take little more than two bytes each.
 */
export const encodeKeys = (sorted: Uint32Array): Uint8Array => {
  const bytes = new Uint8Array(sorted.length * 5);
  let at = 0;
  let before = 0;
  for (const key of sorted) {
    let gap = key - before;
    for (; gap >= 0x80; gap = Math.floor(gap / 0x80)) bytes[at++] = (gap & 0x7f) | 0x80;
    bytes[at++] = gap;
    before = key;
  }
  return bytes.slice(0, at);
};

export const decodeKeys = (bytes: Uint8Array): Uint32Array => {
  const keys = new Uint32Array(bytes.length);
  let count = 0;
  let before = 0;
  let gap = 0;
  let unit = 1;
  for (const byte of bytes) {
    gap += (byte & 0x7f) * unit;
    unit *= 0x80;
    if (byte >= 0x80) continue;
    before += gap;
    keys[count++] = before;
    gap = 0;
    unit = 1;
  }
  return keys.slice(0, count);
};
