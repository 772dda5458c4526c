import { CouncilSchema, type Council } from '@shared/model/council';
import type { DayEntry } from '@shared/model/day-entry';
import type { Peer } from '@shared/model/peer';
import { SHIPPED_HOLIDAYS } from '@shared/rules/bank-holidays';
import { asksOwnReason, workWarnings, type WantedWork } from '@shared/rules/work-warnings';
import { makeAssignment, makeDayEntry, makePeer, makeProject, TODAY } from '@tests/support/builders';
import { describe, expect, test } from 'vitest';

type Loose<T> = { [Key in keyof T]?: unknown };

const COUNCILS = new Map<string, Council>(
  [
    { id: 'stroud', name: 'Stroud', region: 'South West' },
    { id: 'exeter', name: 'Exeter', region: 'South West' },
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
    expect(asksOwnReason(found)).toBe(true);
    expect(asksOwnReason(warnings({ peer: { homeCouncilId: 'exeter' } }))).toBe(false);
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
    ];
    expect(warnings({ peer: { conflicts, roles } })).toEqual([
      { code: 'interest declared', kind: 'Partner works there' },
      { code: 'role there', role: 'County councillor' },
    ]);
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
  ])('%s', (_, other, until) => {
    expect(warnings({ entries: [other] })).toEqual(until === null ? [] : [{ code: 'worked there', until }]);
  });

  test('as an assignment has it, where no day is recorded', () => {
    const done = makeAssignment({ id: 'a', projectId: 'before', state: 'done' });
    expect(warnings({ assignments: [done] })).toEqual([{ code: 'worked there', until: '2026-03-05' }]);
    expect(warnings({ assignments: [{ ...done, state: 'declined' }] })).toEqual([]);
    expect(warnings({ assignments: [makeAssignment({ projectId: 'now', state: 'confirmed' })] })).toEqual([]);
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
