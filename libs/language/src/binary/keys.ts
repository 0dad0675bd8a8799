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
  const { length } = bytes;
  let count = 0;
  for (let at = 0; at < length; at++) count += 1 - (bytes[at]! >> 7);
  const keys = new Uint32Array(count);
  let next = 0;
  let key = 0;
  let gap = 0;
  let shift = 0;
  for (let at = 0; at < length; at++) {
    const byte = bytes[at]!;
    gap |= (byte & 0x7f) << shift;
    shift += 7;
    if (byte >= 0x80) continue;
    key = (key + gap) | 0;
    keys[next++] = key;
    gap = 0;
    shift = 0;
  }
  return keys;
};
