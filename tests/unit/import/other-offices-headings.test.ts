import { describe, expect, it } from 'vitest';
import { proposeMappings } from '@shared/import/mapping';
import { sheetOf, workbookOf, type Grid } from './import-fixture';

function mapped(grid: Grid): string {
  const [mapping] = proposeMappings(workbookOf(sheetOf('Sheet1', grid)));
  return [mapping?.holds, ...(mapping?.columns ?? []).map(({ field }) => field ?? '-')].join(' ');
}

describe('headings as other offices write them', () => {
  it.each<[string, Grid]>([
    [
      'days date name councilSupported activity days',
      [
        ['When', 'Who', 'Supporting', 'Nature of work', 'No. days'],
        ['5 May 2026', 'Jane Smith', 'Salford', 'CPC', 0.5],
      ],
    ],
    [
      'days name date days whatFor projectCode',
      [
        ['Peer', 'Date of visit', 'Days claimed', 'For', 'LGA code'],
        ['Jane Smith', '13/04/2026', 1, 'CPC Bury', 'CPC/26/11'],
      ],
    ],
    [
      'peers name homeCouncil email phone daysUsed skills',
      [
        ['Peer', 'Authority', 'E mail', 'Mobile no.', 'Days this year', 'Skill'],
        ['Jane Smith', 'Leeds', 'jane@example.org', '', 3, ''],
      ],
    ],
    [
      'requests requestRef councilSupported kindOfWork receivedOn - answeredOn peersOffered outcome',
      [
        ['No.', 'Council', 'Work', 'In', 'Respond by', 'Out', 'Peers proposed', 'Status'],
        [30, 'Barnsley', 'CPC', '01/09/2026', '11/09/2026', '09/09/2026', 'Jane Smith', 'Confirmed'],
      ],
    ],
    [
      'attendance list name homeCouncil event date attendance venue',
      [
        ['Attended by', 'Authority', 'Training event', 'Held on', 'Outcome', 'Place'],
        ['Jane Smith', 'Leeds', 'Member peer training', '4/3/25', 'Attended', 'London'],
      ],
    ],
  ])('%s', (expected, grid) => {
    expect(mapped(grid)).toBe(expected);
  });
});
