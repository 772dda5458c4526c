import { makeApproval, makeDayEntry, makePeer, makeProject } from '@tests/support/builders';
import { describe, expect, test } from 'vitest';
import { rowsOf } from './read-sheet';
import { byPeer, makeReturnInput } from './return-fixture';

const peer = makePeer({ id: 'p', firstName: 'Anwen', lastName: 'Example' });

function decisions(quarterDays: number, approvals: Parameters<typeof makeApproval>[0][]) {
  const input = makeReturnInput({
    peers: [peer],
    entriesByPeer: byPeer([makeDayEntry({ peerId: 'p', quarterDays })]),
    approvals: approvals.map((each) => makeApproval({ peerId: 'p', ...each })),
  });
  return rowsOf(input, 'Over 40 days').map((row) => [row['Decision'], row['Granted days used']]);
}

describe('Over 40 days', () => {
  test.each([
    { quarterDays: 159, approvals: [], rows: [] },
    { quarterDays: 160, approvals: [], rows: [] },
    { quarterDays: 161, approvals: [], rows: [['Not yet asked', null]] },
    { quarterDays: 161, approvals: [{ decision: 'asked', decidedOn: null }], rows: [['Asked', 0]] },
    { quarterDays: 161, approvals: [{ decision: 'refused' }], rows: [['Refused', 0]] },
    {
      quarterDays: 161,
      approvals: [{ decision: 'withdrawn' }],
      rows: [
        ['Withdrawn', 0],
        ['Not yet asked', null],
      ],
    },
    { quarterDays: 164, approvals: [{ grantedQuarterDays: 8 }], rows: [['Granted', 4]] },
    {
      quarterDays: 169,
      approvals: [{ grantedQuarterDays: 8 }],
      rows: [
        ['Granted', 8],
        ['Not yet asked', null],
      ],
    },
    {
      quarterDays: 170,
      approvals: [
        { grantedQuarterDays: 8, decidedOn: '2026-10-02' },
        { grantedQuarterDays: 4, decidedOn: '2026-09-01' },
      ],
      rows: [
        ['Granted', 4],
        ['Granted', 6],
      ],
    },
  ])('$quarterDays quarter-days worked, $approvals', ({ quarterDays, approvals, rows }) => {
    expect(decisions(quarterDays, approvals)).toEqual(rows);
  });

  test('tells what days are for that nobody was asked about, and what a grant for any work was used for', () => {
    const project = makeProject({ id: 'cpc', name: 'Stroud CPC', councilSupportedId: 'E07000082' });
    const before = makeDayEntry({ peerId: 'p', precision: 'year', date: '2026-04-01', quarterDays: 158 });
    const entries = [
      before,
      makeDayEntry({ peerId: 'p', date: '2026-05-04', quarterDays: 4, projectId: 'cpc' }),
      makeDayEntry({ peerId: 'p', date: '2026-05-05', whatFor: 'Mentoring', councilSupportedText: 'Old Place DC' }),
      makeDayEntry({ peerId: 'p', date: '2026-12-07', state: 'booked', whatFor: 'Mentoring' }),
      makeDayEntry({ peerId: 'p', date: '2026-12-08', state: 'pencilled', whatFor: 'Nothing yet' }),
    ];
    const work = (approvals: ReturnType<typeof makeApproval>[]) => {
      const input = makeReturnInput({ peers: [peer], entriesByPeer: byPeer(entries), projects: [project], approvals });
      return rowsOf(input, 'Over 40 days').map((row) => [
        row['Decision'],
        row['Project'],
        row['Council supported'],
        row['Dates'],
      ]);
    };
    expect(work([])).toEqual([
      ['Not yet asked', 'Stroud CPC; Mentoring', 'Stroud District Council; Old Place DC', '04/05/2026 to 07/12/2026'],
    ]);
    const any = makeApproval({ peerId: 'p', grantedQuarterDays: 4 });
    const own = makeApproval({ peerId: 'p', grantedQuarterDays: 2, projectId: 'cpc', decidedOn: '2026-10-02' });
    expect(work([any, own])).toEqual([
      ['Granted', 'Mentoring', 'Old Place DC', '05/05/2026'],
      ['Granted', 'Stroud CPC', 'Stroud District Council', '04/05/2026'],
      ['Not yet asked', 'Mentoring', '', '07/12/2026'],
    ]);
    const asked = makeApproval({
      peerId: 'p',
      decision: 'asked',
      decidedOn: null,
      askedQuarterDays: 40,
      datesText: 'May',
    });
    expect(work([asked])).toEqual([['Asked', 'Stroud CPC; Mentoring', 'Stroud District Council; Old Place DC', 'May']]);
  });

  test('uses a grant up by the days worked on its own work only, whatever was granted first', () => {
    const day = (date: string, quarterDays: number, more: Parameters<typeof makeDayEntry>[0] = {}) =>
      makeDayEntry({ peerId: 'p', date, quarterDays, ...more });
    const input = makeReturnInput({
      peers: [peer],
      projects: [makeProject({ id: 'alpha', name: 'Alpha' }), makeProject({ id: 'beta', name: 'Beta' })],
      entriesByPeer: byPeer([
        day('2026-06-01', 158),
        day('2026-07-01', 2, { state: 'booked' }),
        day('2026-11-10', 4, { projectId: 'beta' }),
        day('2026-12-08', 4, { projectId: 'alpha', state: 'booked' }),
        day('2026-12-10', 2, { projectId: 'beta', state: 'booked' }),
      ]),
      approvals: [
        makeApproval({ peerId: 'p', projectId: 'alpha', grantedQuarterDays: 4, decidedOn: '2026-05-01' }),
        makeApproval({ peerId: 'p', grantedQuarterDays: 6, decidedOn: '2026-05-02' }),
      ],
    });
    expect(rowsOf(input, 'Over 40 days').map((row) => [row['Granted days used'], row['Dates']])).toEqual([
      [0, '08/12/2026'],
      [2, '10/11/2026 to 10/12/2026'],
    ]);
  });

  test('tells the whole of a decision', () => {
    const project = makeProject({ id: 'cpc', name: 'Stroud CPC', councilSupportedId: 'E07000082' });
    const approval = makeApproval({
      id: 'approval',
      peerId: 'p',
      projectId: 'cpc',
      askedQuarterDays: 16,
      grantedQuarterDays: 8,
      askedOn: '2026-09-20',
      reference: 'E-mail of 1 October',
      reason: 'Only trained finance lead',
      datesText: '5 to 8 December',
    });
    const entriesByPeer = byPeer([makeDayEntry({ peerId: 'p', quarterDays: 162, projectId: 'cpc' })]);
    const input = makeReturnInput({ peers: [peer], entriesByPeer, projects: [project], approvals: [approval] });
    expect(rowsOf(input, 'Over 40 days')).toEqual([
      {
        Peer: 'Anwen Example',
        'CRM ID': '',
        'Home council': '',
        Year: 'FY2026/27',
        Limit: 160,
        Worked: 162,
        Booked: 0,
        'Extra days asked': 16,
        'Extra days granted': 8,
        'Granted days used': 2,
        Decision: 'Granted',
        'Decided by': 'A. Director',
        Title: 'Director of Improvement',
        'Decided on': '2026-10-01',
        'E-mail or letter reference': 'E-mail of 1 October',
        'Asked on': '2026-09-20',
        Reason: 'Only trained finance lead',
        Project: 'Stroud CPC',
        'Council supported': 'Stroud District Council',
        Dates: '5 to 8 December',
        'Peer Desk ref': 'approval',
      },
    ]);
  });
});
