/** The last so many ids; tells whether one has been seen. */
export interface RecentIds {
  /** @returns false when the id was there already */
  add(id: string): boolean;
}

/** @param limit how many ids are remembered; the oldest is forgotten first */
export const recentIds = (limit: number): RecentIds => {
  const ids = new Set<string>();
  return {
    add(id) {
      if (ids.has(id)) return false;
      ids.add(id);
      if (ids.size > limit) ids.delete(ids.values().next().value as string);
      return true;
    },
  };
};
