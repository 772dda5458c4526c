import { describe, expect, it } from 'vitest';
import { fromSerial, readDate } from '@shared/import/values/dates';
import { readDays } from '@shared/import/values/days';
import { readRoles, readSkills } from '@shared/import/values/roles';
import { readDayState, readPeerStatus, readYesNo } from '@shared/import/values/states';
import { readActivity } from '@shared/import/values/activities';
import { DEFAULT_ACTIVITIES, DEFAULT_AGREEMENT, DEFAULT_SKILLS } from '@shared/model/settings';
import { yearFromKey } from '@shared/rules/year';
import { TODAY } from '@tests/support/builders';
import { cellOf, type Given } from './import-fixture';

const context = {
  date1904: false,
  today: TODAY,
  yearStart: (key: string) => yearFromKey(key, DEFAULT_AGREEMENT)?.startsOn,
};

function dateOf(given: Given): string {
  const reading = readDate(cellOf(given), context);
  if (reading.is === 'date') return reading.precision === 'day' ? reading.date : `${reading.precision} ${reading.date}`;
  return reading.is === 'empty' ? 'empty' : reading.reason.code;
}

describe('dates', () => {
  it.each<[Given, string]>([
    [{ serial: 45_748, shown: '01/04/2025' }, '2025-04-01'],
    [{ serial: 45_748.75, shown: '01/04/2025 18:00' }, '2025-04-01'],
    [45_748, '2025-04-01'],
    ['03/04/2026', '2026-04-03'],
    ['3/4/26', '2026-04-03'],
    ['03.04.26', '2026-04-03'],
    ['3rd June 2024', '2024-06-03'],
    ['Wed 22 Apr 2026', '2026-04-22'],
    ['2026-04-22', '2026-04-22'],
    ['29/02/2028', '2028-02-29'],
    ['29/02/2027', 'date-impossible'],
    ['31/04/2026', 'date-impossible'],
    ['July 2026', 'month 2026-07-01'],
    ['Jun-24', 'month 2024-06-01'],
    ['Sept 2026', 'month 2026-09-01'],
    ['FY2025/26', 'year 2025-04-01'],
    ['2025/26', 'year 2025-04-01'],
    ['02/03/2026 09:15', '2026-03-02'],
    ['2 Mar 2026 at 5.30pm', '2026-03-02'],
    ['31/02/2026 09:15', 'date-impossible'],
    ['22 April', 'date-without-year'],
    ['TBC', 'date-missing'],
    ['Tally marks - up to 10', 'date-unknown'],
    ['MARNE LA VALLEE CEDEX 4', 'date-unknown'],
    [7, 'date-unknown'],
    ['', 'empty'],
  ])('reads %j as %s', (given, expected) => expect(dateOf(given)).toBe(expected));

  it('knows the serials of both calendars, and only from 1990 to 2100', () => {
    expect(fromSerial(32_874, false)).toBe('1990-01-01');
    expect(fromSerial(32_873, false)).toBeUndefined();
    expect(fromSerial(73_415, false)).toBe('2100-12-31');
    expect(fromSerial(73_416, false)).toBeUndefined();
    expect(fromSerial(45_748 - 1462, true)).toBe('2025-04-01');
  });
});

describe('days', () => {
  it.each<[Given, number | string]>([
    [1, 4],
    [0.5, 2],
    [2.25, 9],
    ['0.5', 2],
    ['\u00bd', 2],
    ['1\u00bd', 6],
    ['1 1/2', 6],
    ['half', 2],
    ['am', 2],
    ['PM', 2],
    ['2.5 days', 10],
    ['3d', 12],
    ['1 day', 4],
    [0, 'days-zero'],
    [-1, 'days-negative'],
    [0.3, 'days-not-quarters'],
    ['TBC', 'days-unknown'],
    ['1 day + prep', 'days-unclear'],
    [{ serial: 0.0625, shown: '1:30' }, 'days-as-time'],
    [null, 'empty'],
  ])('reads %j as %s', (given, expected) => {
    const reading = readDays(cellOf(given));
    const got = reading.is === 'days' ? reading.quarterDays : reading.is === 'empty' ? 'empty' : reading.reason.code;
    expect(got).toBe(expected);
  });
});

describe('words', () => {
  it('reads states, statuses, yes and no', () => {
    expect(
      ['Worked', 'Committed', 'Planned', 'Pencilled in', 'Booked', 'CANCELLED', 'maybe'].map(readDayState),
    ).toEqual(['worked', 'booked', 'pencilled', 'pencilled', 'booked', 'cancelled', undefined]);
    expect(['ACTIVE', 'Paused', 'Approved', 'x'].map(readPeerStatus)).toEqual([
      'active',
      'paused',
      'approved',
      undefined,
    ]);
    expect(['Yes', 'n', ''].map(readYesNo)).toEqual([true, false, undefined]);
  });

  it('reads activities by code, name and other word', () => {
    expect(
      ['On site', 'Prep', 'Preparation', 'Remote', 'LGA internal', 'Juggling'].map((text) =>
        readActivity(text, DEFAULT_ACTIVITIES),
      ),
    ).toEqual(['on site', 'prep', 'prep', 'remote', 'LGA internal', undefined]);
  });

  it('reads lists of roles and skills, keeping what is known of them', () => {
    const known = [{ role: 'Leader', councilId: null, councilText: 'Barchester', from: null, to: TODAY }];
    expect(readRoles('Leader (until 22/11/2026); Chair of Audit', known)).toEqual([
      known[0],
      { role: 'Chair of Audit', councilId: null, councilText: '', from: null, to: null },
    ]);
    expect(readSkills("Governance & culture; Children's services (lead)", [], DEFAULT_SKILLS)).toEqual([
      { skill: 'Governance and culture', level: null, evidence: '' },
      { skill: 'Children\u2019s services', level: 'lead', evidence: '' },
    ]);
  });
});
