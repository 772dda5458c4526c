import { copyExpiries } from '@shared/copies/copy-expiry';
import { copyName } from '@shared/copies/copy-name';
import { day } from '@tests/support/builders';
import { describe, expect, it } from 'vitest';

const of = (on: string, sequence: number) => ({ name: copyName(`${on}T09:00:00.000Z`, sequence), good: true });

describe('when a backup will be gone', () => {
  it('is after five newer ones where another of its day, week and month stays', () => {
    const early = of('2026-11-22', 4);
    const late = { name: copyName('2026-11-22T18:00:00.000Z', 9), good: true };
    // 23, 24, 25 and 26 November bring the fifth newer one, with the later one of the same day.
    expect(copyExpiries([early, late], day('2026-11-22')).get(early.name)).toBe('2026-11-26');
  });

  it('is half a year later for the last one of a month', () => {
    const last = of('2026-10-31', 4);
    expect(copyExpiries([last], day('2026-11-22')).get(last.name)).toBe('2027-04-01');
  });

  it('says nothing of files that are no backups', () => {
    expect(copyExpiries([{ name: 'holiday.jpg', good: true }], day('2026-11-22'))).toEqual(new Map());
  });
});
