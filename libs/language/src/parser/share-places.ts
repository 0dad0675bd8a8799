/**
 * Places of shares, which are fewer than there are shares. One that was asked for since the round before keeps its place for another round
 * (the clock of Corbató 1968): a place given now is safe until all others have been looked at.
 */
export const createSharePlaces = (shares: number, places: number) => {
  // Plus one; 0 where a share has none.
  const placeOf = new Uint16Array(shares);
  const shareAt = new Int32Array(places).fill(-1);
  const wasAsked = new Uint8Array(places);
  let hand = 0;
  const step = (): number => {
    const place = hand;
    hand = (hand + 1) % places;
    return place;
  };
  return {
    /** The place of a share, -1 where it has none. */
    find: (share: number): number => {
      const place = placeOf[share]! - 1;
      if (place >= 0) wasAsked[place] = 1;
      return place;
    },
    /** Gives a place to a share that has none. */
    give: (share: number): number => {
      let place = step();
      for (; wasAsked[place] === 1; place = step()) wasAsked[place] = 0;
      if (shareAt[place]! >= 0) placeOf[shareAt[place]!] = 0;
      shareAt[place] = share;
      placeOf[share] = place + 1;
      return place;
    },
  };
};
