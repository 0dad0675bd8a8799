/** The function with what it gave for each object remembered as long as the object lives: for functions that give the same each time, never undefined. */
export const remembered = <K extends object, V extends NonNullable<unknown>>(
  make: (key: K) => V,
): ((key: K) => V) => {
  const known = new WeakMap<K, V>();
  return (key) => {
    const before = known.get(key);
    if (before !== undefined) return before;
    const made = make(key);
    known.set(key, made);
    return made;
  };
};

/** The same for functions of an object and a place or a text in it, which may give undefined. */
export const rememberedAt = <K extends object, P extends number | string, V>(
  make: (key: K, at: P) => V,
): ((key: K, at: P) => V) => {
  const placesOf = remembered((_: K) => new Map<P, V>());
  return (key, at) => {
    const places = placesOf(key);
    const before = places.get(at);
    if (before !== undefined || places.has(at)) return before as V;
    const made = make(key, at);
    places.set(at, made);
    return made;
  };
};
