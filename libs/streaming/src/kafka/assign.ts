/** A member and the partitions it had before. */
export interface Candidate {
  readonly memberId: string;
  readonly owned: readonly number[];
}

/**
 * Shares partitions out evenly; who had a partition keeps it as far as even shares allow. The same
 * members give the same result whoever computes it.
 */
export function assignPartitions(
  count: number,
  candidates: readonly Candidate[],
): Map<string, number[]> {
  const shares = new Map<string, number[]>();
  if (candidates.length === 0) return shares;
  const members = [...candidates].sort(
    (a, b) => b.owned.length - a.owned.length || (a.memberId < b.memberId ? -1 : 1),
  );
  const least = Math.floor(count / members.length);
  const extra = count % members.length;
  const free = new Set(Array.from({ length: count }, (_, p) => p));
  members.forEach((member, i) => {
    const quota = least + (i < extra ? 1 : 0);
    const kept = member.owned.filter((p) => free.has(p)).slice(0, quota);
    for (const p of kept) free.delete(p);
    shares.set(member.memberId, kept);
  });
  const rest = [...free];
  members.forEach((member, i) => {
    const share = shares.get(member.memberId) ?? [];
    const quota = least + (i < extra ? 1 : 0);
    while (share.length < quota) {
      const p = rest.shift();
      if (p === undefined) break;
      share.push(p);
    }
    share.sort((a, b) => a - b);
  });
  return shares;
}
