import { describe, expect, it } from 'vitest';
import { DAYS_BEFORE } from '@shared/model/settings';
import { makeDayEntry, makePeer } from '@tests/support/builders';
import { NOTHING_KNOWN, preview, sheetOf, workbookOf } from './import-fixture';

const anwen = makePeer({ firstName: 'Anwen', lastName: 'Wray' });
const usedBefore = makeDayEntry({ peerId: anwen.id, date: '2026-04-01', precision: 'year', activity: DAYS_BEFORE });
const log = (date: string) =>
  workbookOf(
    sheetOf('Days', [
      ['Peer', 'Date', 'Days', 'Activity'],
      ['Anwen Wray', date, 1, 'On site'],
    ]),
  );
const twice = (date: string, state: 'worked' | 'cancelled' = 'worked') =>
  preview(log(date), {
    known: { ...NOTHING_KNOWN, peers: [anwen], dayEntries: [{ ...usedBefore, state }] },
  }).totals.filter(({ mayCountTwice }) => mayCountTwice);

describe('days of a year of which days used before Peer Desk are recorded', () => {
  it('are said before they go in, as both would count', () => {
    expect(twice('10/06/2026')).toMatchObject([{ peerId: anwen.id, yearKey: 'FY2026/27' }]);
  });

  it('are not said of another year, nor where the days before were cancelled', () => {
    expect(twice('10/06/2025')).toEqual([]);
    expect(twice('10/06/2026', 'cancelled')).toEqual([]);
  });
});
