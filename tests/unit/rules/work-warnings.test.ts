import { CouncilSchema, type Council } from '@shared/model/council';
import type { DayEntry } from '@shared/model/day-entry';
import type { Peer } from '@shared/model/peer';
import { SHIPPED_HOLIDAYS } from '@shared/rules/bank-holidays';
import { workWarnings, type WantedWork } from '@shared/rules/work-warnings';
import { makeAssignment, makeDayEntry, makePeer, makeProject, TODAY } from '@tests/support/builders';
import { describe, expect, test } from 'vitest';

type Loose<T> = { [Key in keyof T]?: unknown };

const COUNCILS = new Map<string, Council>(
  [
    { id: 'stroud', name: 'Stroud', region: 'South West' },
    { id: 'exeter', name: 'Exeter', region: 'South West' },
    { id: 'old stroud', name: 'Old Stroud', region: 'South West', replacedBy: ['stroud'] },
    { id: 'leeds', name: 'Leeds', region: 'Yorkshire and The Humber' },
  ].map((council) => [council.id, CouncilSchema.parse(council)]),
);

const entry = (more: Loose<DayEntry> = {}) =>
  makeDayEntry({ date: '2027-02-02', state: 'booked', councilSupportedId: 'stroud', projectId: 'now', ...more });

function warnings(given: {
  peer?: Loose<Peer>;
  wanted?: readonly DayEntry[];
  entries?: readonly DayEntry[];
  assignments?: WantedWork['assignments'];
  councilElection?: string;
}) {
  return workWarnings({
    peer: makePeer({ homeCouncilId: 'leeds', ...given.peer }),
    wanted: given.wanted ?? [entry()],
    entries: given.entries ?? [],
    assignments: given.assignments ?? [],
    requestOf: () => undefined,
    projectOf: (id) =>
      id === ''
        ? undefined
        : makeProject({ id, councilSupportedId: 'stroud', startsOn: '2026-03-02', endsOn: '2026-03-05' }),
    councilOf: (id) => {
      const council = COUNCILS.get(id ?? '');
      return council && CouncilSchema.parse({ ...council, nextElectionOn: given.councilElection ?? null });
    },
    holidays: SHIPPED_HOLIDAYS,
    today: TODAY,
  });
}

const codes = (given: Parameters<typeof warnings>[0]) => warnings(given).map(({ code }) => code);

test('nothing to look at', () => {
  expect(warnings({})).toEqual([]);
  expect(codes({ wanted: [entry({ state: 'cancelled' })], peer: { status: 'retired' } })).toEqual([]);
});

test.each(['retired', 'removed'] as const)('a peer who is %s has left', (status) => {
  expect(warnings({ peer: { status } })).toEqual([{ code: 'left', how: status }]);
});

test('a paused peer has not left', () => {
  expect(warnings({ peer: { status: 'paused' } })).toEqual([]);
});

describe('the council supported', () => {
  test('is the home council: a reason is asked for, and nothing is said of the region', () => {
    const found = warnings({ peer: { homeCouncilId: 'stroud' } });
    expect(found).toEqual([{ code: 'own council' }]);
    expect(warnings({ peer: { homeCouncilId: 'exeter' } })).not.toContainEqual({ code: 'own council' });
  });

  test('is the home council by name, in neither case in the list', () => {
    const there = { councilSupportedId: null, councilSupportedText: 'Port Example Council' };
    expect(
      codes({ peer: { homeCouncilId: null, homeCouncilText: 'port example council' }, wanted: [entry(there)] }),
    ).toEqual(['own council']);
  });

  test('lies in the region of the home council', () => {
    expect(warnings({ peer: { homeCouncilId: 'exeter' } })).toEqual([{ code: 'same region', region: 'South West' }]);
  });

  test('is one that the peer has an interest in, or holds a role at', () => {
    const conflicts = [
      { councilId: 'stroud', kind: 'Partner works there' },
      { councilId: 'leeds', kind: 'Tenant' },
    ];
    const roles = [
      { role: 'County councillor', councilId: 'stroud' },
      { role: 'Mayor', councilId: 'stroud', to: '2027-02-01' },
      { role: 'Adviser', councilId: 'stroud', to: '2027-02-02' },
      { role: 'Trustee', councilId: 'leeds' },
    ];
    expect(warnings({ peer: { conflicts, roles } })).toEqual([
      { code: 'interest declared', kind: 'Partner works there' },
      { code: 'role there', role: 'County councillor' },
      { code: 'role there', role: 'Adviser' },
    ]);
    expect(codes({ peer: { homeCouncilId: 'stroud', roles } })).toEqual(['own council']);
  });

  test('follows the home council, or is followed by it', () => {
    expect(codes({ peer: { homeCouncilId: 'old stroud' } })).toEqual(['succession']);
  });

  test('is not known', () => {
    const nowhere = { councilSupportedId: null, councilSupportedText: '' };
    expect(warnings({ peer: { homeCouncilId: null }, wanted: [entry({ ...nowhere, date: '2027-04-20' })] })).toEqual(
      [],
    );
  });
});

describe('other work there', () => {
  const there = (date: string, more: Loose<DayEntry> = {}) =>
    makeDayEntry({ date, state: 'worked', councilSupportedId: 'stroud', projectId: 'before', ...more });

  test.each<[string, DayEntry, string | null]>([
    ['24 months before to the day', there('2025-02-02'), '2025-02-02'],
    ['a day longer ago', there('2025-02-01'), null],
    ['booked for later', there('2027-06-01', { state: 'booked' }), '2027-06-01'],
    ['only pencilled in', there('2026-06-01', { state: 'pencilled' }), null],
    ['cancelled', there('2026-06-01', { state: 'cancelled' }), null],
    ['elsewhere', there('2026-06-01', { councilSupportedId: 'exeter' }), null],
    ['of the same project', there('2026-06-01', { projectId: 'now' }), null],
    ['without a project', there('2026-06-01', { projectId: null }), '2026-06-01'],
    ['of the same project, though for something else', there('2026-06-01', { projectId: 'now', whatFor: 'x' }), null],
  ])('%s', (_, other, until) => {
    expect(warnings({ entries: [other] })).toEqual(until === null ? [] : [{ code: 'worked there', until }]);
  });

  test.each<[string, Loose<DayEntry>, Loose<DayEntry>, boolean]>([
    ['for the same', { whatFor: 'Budget' }, { whatFor: 'Budget' }, true],
    ['for something else', { whatFor: 'Budget' }, { whatFor: 'Housing' }, false],
    ['for nobody knows what', {}, {}, false],
    ['of one assignment', { assignmentId: 'a-1' }, { assignmentId: 'a-1', whatFor: 'Budget' }, true],
    ['of two assignments', { assignmentId: 'a-1' }, { assignmentId: 'a-2' }, false],
    ['of a project, for the same', { whatFor: 'Budget' }, { whatFor: 'Budget', projectId: 'before' }, false],
  ])('days without a project %s are the same work: %s', (_, wanted, other, isSame) => {
    const found = warnings({
      wanted: [entry({ projectId: null, ...wanted })],
      entries: [there('2026-06-01', { projectId: null, ...other })],
    });
    expect(found.map(({ code }) => code)).toEqual(isSame ? [] : ['worked there']);
  });

  test('is told with the latest of its days; the wanted days themselves are none', () => {
    const days = [there('2026-06-01'), there('2026-09-01'), there('2026-07-01')];
    expect(warnings({ entries: days })).toEqual([{ code: 'worked there', until: '2026-09-01' }]);
    const moved = entry({ id: 'moved', projectId: null });
    const before = there('2026-06-01', { id: 'moved', projectId: null });
    expect(warnings({ wanted: [moved], entries: [before] })).toEqual([]);
  });

  test('is looked for from the first wanted date, also where that is known to the month alone', () => {
    const wanted = [entry({ date: '2027-03-02' }), entry({ date: '2027-02-02' })];
    expect(warnings({ wanted, entries: [there('2025-02-02')] })).toEqual([
      { code: 'worked there', until: '2025-02-02' },
    ]);
    const month = [entry({ date: '2027-02-01', precision: 'month' })];
    expect(codes({ wanted: month, entries: [there('2025-02-01')] })).toEqual(['worked there']);
    expect(codes({ wanted: month, entries: [there('2025-01-31')] })).toEqual([]);
  });

  test('as an assignment has it, where no day is recorded', () => {
    const done = makeAssignment({ id: 'a', projectId: 'before', state: 'done' });
    expect(warnings({ assignments: [done] })).toEqual([{ code: 'worked there', until: '2026-03-05' }]);
    expect(warnings({ assignments: [{ ...done, state: 'declined' }] })).toEqual([]);
    expect(warnings({ assignments: [makeAssignment({ projectId: 'now', state: 'confirmed' })] })).toEqual([]);
    const own = [entry({ assignmentId: 'a', projectId: null })];
    expect(warnings({ wanted: own, assignments: [done] })).toEqual([]);
    expect(codes({ wanted: own, assignments: [{ ...done, id: makeAssignment({ id: 'b' }).id }] })).toEqual([
      'worked there',
    ]);
    const ofNoProject = makeAssignment({ state: 'done' });
    expect(warnings({ assignments: [ofNoProject] })).toEqual([]);
    expect(codes({ wanted: [entry({ projectId: null })], assignments: [done] })).toEqual(['worked there']);
  });
});

describe('days in the way', () => {
  test('of days that are there', () => {
    const other = makeDayEntry({ date: '2027-02-02', state: 'pencilled', part: 'am', quarterDays: 2 });
    const found = warnings({ entries: [other, makeDayEntry({ date: '2027-02-03' })] });
    expect(found).toEqual([{ code: 'clash', date: '2027-02-02', others: [other] }]);
  });

  test('not of what they take the place of, of another half, or of pencilling that ran out', () => {
    const wanted = entry({ part: 'pm', quarterDays: 2 });
    const there = (more: Loose<DayEntry>) => makeDayEntry({ date: '2027-02-02', state: 'pencilled', ...more });
    expect(warnings({ wanted: [wanted], entries: [{ ...wanted, quarterDays: entry().quarterDays }] })).toEqual([]);
    expect(warnings({ wanted: [wanted], entries: [there({ part: 'am', quarterDays: 2 })] })).toEqual([]);
    expect(warnings({ wanted: [wanted], entries: [there({ pencilledUntil: '2026-11-21' })] })).toEqual([]);
    expect(codes({ wanted: [wanted], entries: [there({ pencilledUntil: '2026-11-22' })] })).toEqual(['clash']);
  });

  test('of each other', () => {
    expect(warnings({ wanted: [entry(), entry()] })).toEqual([{ code: 'clash', date: '2027-02-02', others: [] }]);
  });
});

test('dates on which the peer is not available, both ends inclusive', () => {
  const span = { from: '2027-02-02', to: '2027-02-03' };
  const wanted = ['2027-02-01', '2027-02-02', '2027-02-03', '2027-02-04'].map((date) => entry({ date }));
  const at = (kind: string, more = span) => warnings({ peer: { availability: [{ kind, ...more }] }, wanted });
  expect(at('unavailable')).toEqual([
    { code: 'unavailable', ifNeedBe: false, ...span, dates: ['2027-02-02', '2027-02-03'] },
  ]);
  expect(at('if need be')).toMatchObject([{ code: 'unavailable', ifNeedBe: true }]);
  expect(at('available')).toEqual([]);
  expect(at('unavailable', { from: '2027-02-05', to: '2027-02-09' })).toEqual([]);
  const open = (from: string | null, to: string | null) =>
    warnings({ peer: { availability: [{ kind: 'unavailable', from, to }] }, wanted }).map((warning) =>
      warning.code === 'unavailable' ? warning.dates.length : warning.code,
    );
  expect([open('2027-02-03', null), open(null, '2027-02-03'), open(null, null)]).toEqual([[2], [3], []]);
  const month = [entry({ date: '2027-02-02', precision: 'month' })];
  expect(warnings({ peer: { availability: [{ kind: 'unavailable', ...span }] }, wanted: month })).toEqual([]);
});

describe('elections', () => {
  const during = entry({ date: '2027-04-20' });

  test('the council supported may vote on the first Thursday in May, or votes as the office entered', () => {
    const ordinary = { noticeOn: '2027-03-31', pollOn: '2027-05-06' };
    expect(warnings({ wanted: [entry({ date: '2027-03-30' }), during] })).toEqual([
      { code: 'pre-election', period: { ...ordinary, isEntered: false }, dates: ['2027-04-20'] },
    ]);
    expect(warnings({ wanted: [during], councilElection: '2027-05-06' })).toMatchObject([
      { period: { isEntered: true } },
    ]);
    expect(warnings({ wanted: [during], councilElection: '2028-05-04' })).toEqual([]);
    const [found] = warnings({
      wanted: ['2027-04-21', '2027-04-20', '2027-04-20'].map((date) =>
        entry({ date, part: 'unknown', quarterDays: 1 }),
      ),
    });
    expect(found).toMatchObject({ code: 'pre-election', dates: ['2027-04-20', '2027-04-21'] });
    expect(warnings({ wanted: [{ ...during, precision: 'month' }] })).toEqual([]);
  });

  test('one of the dates on which the peer is campaigning is enough', () => {
    const peer = { nextElectionOn: '2027-05-06', standingAgain: 'yes' };
    const wanted = ['2027-02-02', '2027-04-20'].map((date) => entry({ date, activity: 'prep' }));
    expect(codes({ peer, wanted })).toEqual(['standing']);
  });

  test('what nobody at the council sees is not spoken of', () => {
    expect(warnings({ wanted: [{ ...during, activity: 'prep' }] })).toEqual([]);
    expect(codes({ wanted: [{ ...during, activity: 'report' }] })).toEqual(['pre-election']);
  });

  test.each([
    ['yes', '2027-04-20', [true]],
    ['unknown', '2027-04-20', [false]],
    ['no', '2027-04-20', []],
    ['yes', '2027-03-30', []],
    ['yes', '2027-03-31', [true]],
    ['yes', '2027-05-06', [true]],
    ['yes', '2027-05-07', []],
  ])('a peer who stands again (%s), work on %s', (standingAgain, date, known) => {
    const peer = { nextElectionOn: '2027-05-06', standingAgain };
    const found = warnings({ peer, wanted: [entry({ date, activity: 'prep' })] });
    expect(found.map((warning) => warning.code === 'standing' && warning.isKnown)).toEqual(known);
  });
});
