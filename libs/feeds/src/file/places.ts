import { type Document, isAlias, isMap, isScalar, isSeq, type LineCounter, type Node } from 'yaml';

/** Where in a file, both from 1. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

type Step = { readonly node?: Node | undefined; readonly key?: Node | undefined };

const into = (document: Document, node: Node | undefined, step: PropertyKey): Step | undefined => {
  const held = isAlias(node) ? (node.resolve(document) as Node | undefined) : node;
  if (isSeq(held) && typeof step === 'number')
    return held.items[step] ? { node: held.items[step] as Node } : undefined;
  if (!isMap(held)) return undefined;
  const pair = held.items.find(({ key }) => isScalar(key) && String(key.value) === String(step));
  return pair && { node: (pair.value ?? undefined) as Node | undefined, key: pair.key as Node };
};

/** Finds places in a YAML document. */
export const placesIn = (document: Document, lines: LineCounter) => {
  const at = (offset: number): Place => {
    const { line, col } = lines.linePos(offset);
    return { line: Math.max(1, line), column: Math.max(1, col) };
  };
  return {
    at,
    /** Where the value at a path is, else its key, else what is nearest above; with `key` that of the key. */
    of(path: readonly PropertyKey[], which: 'value' | 'key' = 'value'): Place {
      let found: Step = { node: (document.contents ?? undefined) as Node | undefined };
      for (const step of path) {
        const next = into(document, found.node, step);
        if (!next) break;
        found = next;
      }
      const node = which === 'key' ? (found.key ?? found.node) : (found.node ?? found.key);
      return at(node?.range?.[0] ?? 0);
    },
  };
};

export type Places = ReturnType<typeof placesIn>;
