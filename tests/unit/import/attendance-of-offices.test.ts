import { describe, expect, it } from 'vitest';
import { tablesApart } from '@shared/import/tables-apart';
import { sheetOf, workbookOf, type Grid } from './import-fixture';
import { attended, plan } from './training-fixture';

const read = (grid: Grid, name = 'Attendance') => attended(plan(tablesApart(workbookOf(sheetOf(name, grid)))));

describe('sheets of attendance as offices keep them', () => {
  it.each<[string, Grid, readonly string[]]>([
    [
      'lists below the heading of each event',
      [
        ['Peer induction - 12 March 2025 (online)'],
        ['Name', 'Council', 'Attended'],
        ['Beth Carrowmore', 'Leeds', 'Yes'],
        [],
        ['Member Peer Conference, Manchester, 2-3 July 2025'],
        ['Name', 'Council', 'Attended'],
        ['Beth Carrowmore', 'Leeds', 'Day 1'],
        ['Omar Quillfeather', 'Medway', 'DNA'],
      ],
      [
        'beth | Peer induction | 2025-03-12 | attended',
        'beth | Member Peer Conference | 2025-07-02 | attended | Day 1',
        'omar-2 | Member Peer Conference | 2025-07-02 | no-show',
      ],
    ],
    [
      'a sign-in sheet, where a remark says why nobody signed',
      [
        ['Event: Corporate peer challenge training'],
        ['Date: Tuesday 14 October 2025'],
        [],
        ['Name', 'Council', 'Signed', 'Comments'],
        ['Beth Carrowmore', 'Leeds', 'B.C.', ''],
        ['Omar Quillfeather', 'Medway', '', 'sent apologies'],
      ],
      [
        'beth | Corporate peer challenge training | 2025-10-14 | attended',
        'omar-2 | Corporate peer challenge training | 2025-10-14 | cancelled',
      ],
    ],
    [
      'an export of bookings',
      [
        [
          'Event Name',
          'Event Start Date',
          'Event End Date',
          'Delegate Forename',
          'Delegate Surname',
          'Organisation',
          'Booking Status',
          'Attended?',
        ],
        [
          'Member Peer Conference 2025',
          '02/07/2025',
          '03/07/2025',
          'Beth',
          'Carrowmore',
          'Leeds City Council',
          'Confirmed',
          'Yes',
        ],
        [
          'Member Peer Conference 2025',
          '02/07/2025',
          '03/07/2025',
          'Omar',
          'Quillfeather',
          'Medway Council',
          'Cancelled',
          '',
        ],
      ],
      [
        'beth | Member Peer Conference 2025 | 2025-07-02 | attended',
        'omar-2 | Member Peer Conference 2025 | 2025-07-02 | cancelled',
      ],
    ],
    [
      'a date or year in each cell',
      [
        ['Peer', 'LA', 'CPC trained (date)', 'Mentor trained (date)', 'Last MPC', 'Next refresher booked'],
        ['Beth Carrowmore', 'Leeds', '12/03/2024', 'attended Jul 24', 'Jul-25', '22/01/2027'],
        ['Omar Quillfeather', 'Medway', '2024', '', '2-3 July 2025', ''],
      ],
      [
        'beth | CPC training | 2024-03-12 | attended',
        'beth | Mentor training | 2024-07-01 | attended',
        'beth | MPC | 2025-07-02 | attended',
        'beth | Refresher | 2027-01-22 | booked',
        'omar-2 | CPC training | 2024-01-01 | attended',
        'omar-2 | MPC | 2025-07-02 | attended',
      ],
    ],
  ])('%s', (_, grid, expected) => {
    expect(read(grid)).toEqual(expected);
  });
});
