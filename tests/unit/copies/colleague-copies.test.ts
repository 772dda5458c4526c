import { colleagueCopiesInOrder, parseColleagueCopyName, writerOf } from '@shared/copies/colleague-copy-name';
import { colleagueCopiesToRemove } from '@shared/copies/colleague-rotation';
import { describe, expect, it } from 'vitest';

const name = (day: string, time: string, sequence: number, writer = 'ann', end = '') =>
  `peer-desk-office-2026-${day}-${time}-${sequence}-0a1b2c3d-${writer}${end}.age`;

describe('the name of a copy for colleagues', () => {
  it('says when, which change, whose, and whether it was handed over', () => {
    expect(parseColleagueCopyName(name('11-22', '143205', 12, 'ann', '-handed-over'))).toEqual({
      at: '2026-11-22T14:32:05.000Z',
      sequence: 12,
      hashStart: '0a1b2c3d',
      writer: 'ann',
      handedOver: true,
    });
    expect(parseColleagueCopyName('peer-desk-2026-11-22-143205-12.age')).toBeUndefined();
    expect(parseColleagueCopyName(name('13-40', '143205', 12))).toBeUndefined();
    expect(writerOf('0190f3c2-7a1b-7c00-8123-0123456789ab')).toBe('0123456789ab');
  });

  it('puts first what is to be read first: the last change of each writer, the latest of them before the others', () => {
    const files = [
      name('11-22', '090000', 5),
      name('11-22', '100000', 6),
      // Ann's clock was set back: the number counts.
      name('11-22', '080000', 7),
      name('11-22', '093000', 6, 'ben'),
      'holiday list.age',
    ].map((each) => ({ name: each }));
    expect(colleagueCopiesInOrder(files).map(({ writer, sequence }) => `${writer} ${sequence}`)).toEqual([
      'ben 6',
      'ann 7',
      'ann 6',
      'ann 5',
    ]);
  });
});

describe('old copies for colleagues', () => {
  it('go after 30 days, and within them down to the last of each day', () => {
    const today = Array.from({ length: 14 }, (_, minute) => name('11-22', `09${String(minute + 10)}00`, 100 + minute));
    const ours = [
      name('10-23', '091000', 2),
      name('10-23', '091400', 3),
      name('11-10', '100000', 4),
      name('11-10', '110000', 5),
      ...today,
    ];
    // 30 days to the minute: 09:14 stays, what is older goes.
    expect(colleagueCopiesToRemove(ours, '2026-11-22T09:14:00.000Z').toSorted()).toEqual(
      [name('10-23', '091000', 2), name('11-10', '100000', 4), ...today.slice(0, 4)].toSorted(),
    );
  });

  it('never take the newest, whatever its age, nor what is not ours', () => {
    expect(colleagueCopiesToRemove([name('01-02', '090000', 1), 'letter.age'], '2026-11-22T09:00:00.000Z')).toEqual([]);
  });
});
