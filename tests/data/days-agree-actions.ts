import { commit, put, valueOf } from './desk-fixture';
import type { Desk } from '@renderer/data/desk';
import { startApproval, toApproval } from '@renderer/screens/days/approval-form';
import { planNow } from '@renderer/panels/plan-now';
import { grantKey, sharesToApprove, writeDays } from '@renderer/panels/write-days';
import { heldFor } from '@renderer/screens/days/ask-form';
import type { CalendarDay } from '@shared/model/calendar-day';
import { DAY_STATES, DayEntrySchema, type DayEntry } from '@shared/model/day-entry';
import type { ProjectId } from '@shared/model/ids';
import { DEFAULT_AGREEMENT } from '@shared/model/settings';
import type { QuarterDays } from '@shared/model/quarter-days';
import { addDays } from '@shared/rules/calendar';
import { isToBook, peerExcesses } from '@shared/rules/excesses';
import { nextYear, yearOf } from '@shared/rules/year';
import { day, makeDayEntry, makePeer, makeProject, TODAY } from '@tests/support/builders';
import * as fc from 'fast-check';

const FIRST_YEAR = yearOf(TODAY, DEFAULT_AGREEMENT);
/** The year of the tests and the one behind it. */
export const YEARS = [FIRST_YEAR, nextYear(FIRST_YEAR, DEFAULT_AGREEMENT)];
const OWN_COUNCIL = 'leeds';
export const PEERS = [
  makePeer({ id: 'peer-a', homeCouncilId: OWN_COUNCIL }),
  makePeer({ id: 'peer-b', lastName: 'Other', homeCouncilId: 'stroud' }),
];
export const PROJECTS = [makeProject({ id: 'project-a' }), makeProject({ id: 'project-b' })];

/** Any work, or one of two projects. Safe: their ids are those of the projects above. */
const anyProject = fc.constantFrom(null, ...PROJECTS.map(({ id }) => id));
/** Three places in each of two years, and both sides of the year's end. */
const anyDate = fc.constantFrom(
  ...[
    '2026-06-10',
    '2026-11-20',
    '2026-12-02',
    '2027-02-02',
    '2027-03-31',
    '2027-04-01',
    '2027-05-20',
    '2028-02-29',
  ].map(day),
);
/** Such that sums come to stand at the limit of 160 and just past it. */
const anyAmount = fc.constantFrom(1, 2, 4, 40, 40, 76, 80, 80);
const which = fc.nat(50);
const [BUSY, OTHER] = PEERS.map(({ id }) => id);
if (BUSY === undefined || OTHER === undefined) throw new Error('Two peers are needed');
const peer = fc.constantFrom(BUSY, BUSY, BUSY, OTHER);

export type Action =
  | {
      do: 'record';
      peerId: DayEntry['peerId'];
      date: CalendarDay;
      amount: number;
      state: DayEntry['state'];
      projectId: ProjectId | null;
      activity: string;
      council: string | null;
      ownReason: string;
      /** Held and asked for where the booking passes the limit. */
      asks: boolean;
    }
  | { do: 'book held'; which: number }
  | { do: 'leave'; peerId: DayEntry['peerId']; status: 'active' | 'paused' | 'retired' }
  | { do: 'set'; which: number; state: DayEntry['state'] }
  | { do: 'move'; which: number; to: CalendarDay }
  | { do: 'correct'; which: number; amount: number }
  | { do: 'move all'; peerId: DayEntry['peerId']; by: number }
  | {
      do: 'approve';
      peerId: DayEntry['peerId'];
      year: number;
      amount: number;
      projectId: ProjectId | null;
      decision: 'granted' | 'asked' | 'refused';
    }
  | { do: 'decide'; which: number; decision: 'granted' | 'refused' | 'withdrawn'; amount: number }
  | { do: 'undo' }
  | { do: 'redo' };

export const anyAction: fc.Arbitrary<Action> = fc.oneof(
  {
    weight: 9,
    arbitrary: fc.record({
      do: fc.constant('record' as const),
      peerId: peer,
      date: anyDate,
      amount: anyAmount,
      state: fc.constantFrom(
        'pencilled' as const,
        'booked' as const,
        'booked' as const,
        'booked' as const,
        'worked' as const,
      ),
      projectId: anyProject,
      activity: fc.constantFrom('on site', 'on site', 'on site', 'travel'),
      council: fc.constantFrom(null, null, 'exeter', OWN_COUNCIL),
      ownReason: fc.constantFrom('', 'Asked for by name'),
      asks: fc.boolean(),
    }),
  },
  {
    weight: 5,
    arbitrary: fc.record({ do: fc.constant('set' as const), which, state: fc.constantFrom(...DAY_STATES) }),
  },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('move' as const), which, to: anyDate }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('correct' as const), which, amount: anyAmount }) },
  {
    weight: 1,
    arbitrary: fc.record({ do: fc.constant('move all' as const), peerId: peer, by: fc.constantFrom(-7, 7, 300) }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constant('approve' as const),
      peerId: peer,
      year: fc.constantFrom(0, 0, 1),
      amount: anyAmount,
      projectId: anyProject,
      decision: fc.constantFrom('granted' as const, 'granted' as const, 'asked' as const, 'refused' as const),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant('decide' as const),
      which,
      decision: fc.constantFrom('granted' as const, 'refused' as const, 'withdrawn' as const),
      amount: anyAmount,
    }),
  },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('book held' as const), which }) },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constant('leave' as const),
      peerId: peer,
      status: fc.constantFrom('active' as const, 'active' as const, 'paused' as const, 'retired' as const),
    }),
  },
  { weight: 2, arbitrary: fc.constant({ do: 'undo' as const }) },
  { weight: 2, arbitrary: fc.constant({ do: 'redo' as const }) },
);

let made = 0;

/** Safe: the amounts of the test are whole. */
const safe = (amount: number) => amount as QuarterDays;

/** Does one thing as the screens do it; answers whether days were written through the gate. */
export async function act(desk: Desk, action: Action): Promise<boolean> {
  const entries = await desk.days.loadAll();
  const approvals = desk.table('approvals').all;
  const chosen = 'which' in action ? entries[action.which % Math.max(1, entries.length)] : undefined;
  const write = async (wanted: readonly DayEntry[]) =>
    (await writeDays(desk, { code: 'edit-day', entries: wanted, keepBusy: true })) === undefined;
  switch (action.do) {
    case 'record': {
      made += 1;
      const { amount, state, date, council, ownReason, asks, ...rest } = action;
      const wanted = [
        makeDayEntry({
          ...rest,
          id: `made-${made}`,
          date,
          state: state === 'worked' && date > TODAY ? 'booked' : state,
          quarterDays: amount,
          councilSupportedId: council,
        }),
      ];
      const days = { code: 'record-days' as const, keepBusy: true, ownReason };
      if (asks) {
        const shares = sharesToApprove(await planNow(desk, wanted, []));
        const asked = Object.fromEntries(shares.map((share) => [grantKey(share), String(share.refused ? 1 : 0)]));
        const over = new Map(shares.map((share) => [grantKey(share), share.refused?.facts.overQuarterDays ?? 0]));
        const ask = {
          asked: (key: string) => (over.has(key) ? safe(over.get(key) ?? 0) : undefined),
          askedOn: TODAY,
          reason: 'No one else',
          considered: '',
        };
        const held = heldFor({ asked }, wanted, [], desk.agreement());
        return (await writeDays(desk, { ...days, entries: held, ask })) === undefined;
      }
      return (await writeDays(desk, { ...days, entries: wanted })) === undefined;
    }
    case 'book held': {
      const rows = YEARS.flatMap((year) =>
        PEERS.flatMap(({ id }) => {
          const own = approvals.filter((each) => each.peerId === id && each.yearKey === year.key);
          const ofPeer = entries.filter(({ peerId }) => peerId === id);
          return peerExcesses({ entries: ofPeer, approvals: own, year, agreement: desk.agreement(), today: TODAY });
        }),
      ).filter(isToBook);
      const row = rows[action.which % Math.max(1, rows.length)];
      return row ? write(row.held.map((entry) => ({ ...entry, state: 'booked', pencilledUntil: null }))) : false;
    }
    case 'leave': {
      const before = desk.table('peers').get(action.peerId);
      if (before && before.status !== action.status)
        await commit(desk, put('peers', { ...before, status: action.status }));
      return false;
    }
    case 'set':
      if (!chosen || (action.state === 'worked' && chosen.date > TODAY)) return false;
      return write([{ ...chosen, state: action.state }]);
    case 'move':
      if (!chosen || (chosen.state === 'worked' && action.to > TODAY)) return false;
      return write([{ ...chosen, date: action.to }]);
    case 'correct':
      return chosen ? write([DayEntrySchema.parse({ ...chosen, quarterDays: action.amount })]) : false;
    case 'move all': {
      const ahead = entries.filter(
        ({ peerId, state }) => peerId === action.peerId && state !== 'worked' && state !== 'cancelled',
      );
      return ahead.length > 0 && write(ahead.map((entry) => ({ ...entry, date: addDays(entry.date, action.by) })));
    }
    case 'approve': {
      const proposed = { days: '1', approverTitle: 'Director', today: TODAY };
      const values = {
        ...startApproval(undefined, proposed),
        days: safe(action.amount),
        decision: action.decision,
        decidedOn: TODAY,
        askedOn: TODAY,
        projectId: action.projectId ?? 'any',
        council: { id: null, text: '' },
      };
      const yearKey = YEARS[action.year]?.key ?? '';
      await commit(desk, put('approvals', toApproval(values, { old: undefined, peerId: action.peerId, yearKey })));
      return false;
    }
    case 'decide': {
      const old = approvals[action.which % Math.max(1, approvals.length)];
      if (!old) return false;
      const granted = action.decision === 'granted' ? safe(action.amount) : safe(0);
      const after = { ...old, decision: action.decision, grantedQuarterDays: granted };
      await desk.commit({ label: { code: 'edit-approval', ids: [], count: 1 }, operations: [put('approvals', after)] });
      return false;
    }
    case 'undo': {
      const { undo } = desk.undoStack();
      if (undo && undo.label.code !== 'test-start') valueOf(await desk.undo(undo.id));
      return false;
    }
    case 'redo':
      if (desk.undoStack().redo) valueOf(await desk.redo());
      return false;
  }
}
