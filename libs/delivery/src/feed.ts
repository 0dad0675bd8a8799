import type { PlacedPackage } from './read-package.ts';

/** Hands each package to everyone who listens. */
export interface Feed {
  emit(placed: PlacedPackage): void;
  listen(listener: (placed: PlacedPackage) => void): () => void;
}

/** @param onError told of a listener that throws; the others still hear */
export const makeFeed = (onError: (error: Error) => void): Feed => {
  const listeners = new Set<(placed: PlacedPackage) => void>();
  return {
    emit(placed) {
      for (const listener of listeners) {
        try {
          listener(placed);
        } catch (error) {
          onError(error as Error);
        }
      }
    },
    listen(listener) {
      // A wrapper of its own, so that the same function may listen twice.
      const own = (placed: PlacedPackage): void => listener(placed);
      listeners.add(own);
      return () => listeners.delete(own);
    },
  };
};
