import { recoveryGroups } from '@shared/model/recovery-text';
import { describe, expect, it } from 'vitest';

const TEXT = `AGE-SECRET-KEY-1${'QPZRY9X8GF2TVDW0S3JN54KHCE6MUA7L'.repeat(2).slice(0, 58)}`;

describe('the text of the recovery sheet', () => {
  it('comes in groups of four that hold all of it, after its beginning', () => {
    const groups = recoveryGroups(TEXT);
    expect(groups[0]).toBe('AGE-SECRET-KEY-1');
    expect(groups.slice(1).map((group) => group.length)).toEqual([...Array.from({ length: 14 }, () => 4), 2]);
    expect(groups.join('')).toBe(TEXT);
  });

  it('of any other form is grouped from its first sign', () => {
    expect(recoveryGroups('ABCDEFG')).toEqual(['ABCD', 'EFG']);
    expect(recoveryGroups('')).toEqual([]);
  });
});
