import { describe, expect, it } from 'vitest';
import { assignPartitions } from './assign.ts';

describe('assignPartitions', () => {
  it('gives each partition to exactly one member, evenly', () => {
    const shares = assignPartitions(7, [
      { memberId: 'a', owned: [] },
      { memberId: 'b', owned: [] },
      { memberId: 'c', owned: [] },
    ]);
    const all = [...shares.values()].flat().sort((x, y) => x - y);
    expect(all).toEqual([0, 1, 2, 3, 4, 5, 6]);
    const sizes = [...shares.values()].map((s) => s.length).sort();
    expect(sizes).toEqual([2, 2, 3]);
  });

  it('leaves to members what they have as far as even shares allow', () => {
    const shares = assignPartitions(6, [
      { memberId: 'new', owned: [] },
      { memberId: 'old', owned: [0, 1, 2, 3, 4, 5] },
    ]);
    expect(shares.get('old')).toEqual([0, 1, 2]);
    expect(shares.get('new')).toEqual([3, 4, 5]);
  });

  it('settles a double claim and a partition that is no more', () => {
    const shares = assignPartitions(2, [
      { memberId: 'a', owned: [1, 9] },
      { memberId: 'b', owned: [1] },
    ]);
    expect(shares.get('a')).toEqual([1]);
    expect(shares.get('b')).toEqual([0]);
  });

  it('gives some members nothing when there are more of them than partitions', () => {
    const members = ['a', 'b', 'c'].map((memberId) => ({ memberId, owned: [] }));
    const shares = assignPartitions(1, members);
    expect([...shares.values()].map((s) => s.length).sort()).toEqual([0, 0, 1]);
  });
});
