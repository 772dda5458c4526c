import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DAY_STATES, type DayEntry } from '@shared/model/day-entry';
import type { LimitApproval } from '@shared/model/limit-approval';
import { DEFAULT_AGREEMENT } from '@shared/model/settings';
import { addDays, toDayNumber } from '@shared/rules/calendar';
import { daysUsed, type DaysUsed } from '@shared/rules/days-used';
import { checkBooking, limitPosition } from '@shared/rules/limit';
import { limitOf } from '@shared/rules/limit-of-year';
import { statement } from '@shared/rules/statement';
import { nextYear, yearOf, type Year } from '@shared/rules/year';
import { day, makeApproval, makeDayEntry, TODAY } from '@tests/support/builders';

const agreement = DEFAULT_AGREEMENT;
const YEARS = yearsFrom('2025-04-01', 4);
const thisYear = yearOf(TODAY, agreement);
const ofYear = limitOf(thisYear, agreement);
const SUMS = [
  'workedQuarterDays',
  'bookedQuarterDays',
  'pencilledQuarterDays',
  'notCountedQuarterDays',
  'expiredQuarterDays',
] as const;

function yearsFrom(first: string, count: number): Year[] {
  const years = [yearOf(day(first), agreement)];
  while (years.length < count) years.push(nextYear(years.at(-1) ?? thisYear, agreement));
  return years;
}

const anyDate = fc.integer({ min: 0, max: 365 * 4 }).map((count) => addDays(day('2025-04-01'), count));
const anyEntry: fc.Arbitrary<DayEntry> = fc
  .record({
    date: anyDate,
    quarterDays: fc.integer({ min: 0, max: 24 }),
    state: fc.constantFrom(...DAY_STATES),
    activity: fc.constantFrom('on site', 'travel', 'conference', 'unknown to the list'),
    projectId: fc.constantFrom(null, 'project-a', 'project-b'),
    precision: fc.constantFrom('day', 'day', 'month', 'year'),
    pencilledUntil: fc.constantFrom(null, TODAY, addDays(TODAY, -1), addDays(TODAY, 1)),
    countsOverride: fc.constantFrom(null, null, { counts: true, reason: 'r' }, { counts: false, reason: 'r' }),
  })
  .map(makeDayEntry);
const anyApproval: fc.Arbitrary<LimitApproval> = fc
  .record({
    decision: fc.constantFrom('granted', 'granted', 'asked', 'refused', 'withdrawn'),
    grantedQuarterDays: fc.integer({ min: 0, max: 40 }),
    projectId: fc.constantFrom(null, 'project-a', 'project-b'),
    decidedOn: fc.option(anyDate),
  })
  .map(makeApproval);

type Action =
  | { do: 'record'; entry: DayEntry }
  | { do: 'move'; which: number; to: DayEntry['date'] }
  | { do: 'cancel'; which: number }
  | { do: 'undo' };
const which = fc.nat(200);
const anyAction: fc.Arbitrary<Action> = fc.oneof(
  anyEntry.map((entry) => ({ do: 'record' as const, entry })),
  fc.record({ do: fc.constant('move' as const), which, to: anyDate }),
  fc.record({ do: fc.constant('cancel' as const), which }),
  fc.constant({ do: 'undo' as const }),
);

/**
 * Plays actions on a ledger, keeping the totals by adding and taking away each entry as it comes and goes, the way a
 * balance in a spreadsheet is kept: a second way to the same figures.
 */
function play(actions: readonly Action[]) {
  const entries = new Map<string, DayEntry>();
  const undo: { id: string; before: DayEntry | undefined }[] = [];
  const kept = new Map(YEARS.map((year) => [year.key, { taken: 0, all: 0 }]));
  const count = (entry: DayEntry | undefined, sign: number) => {
    const sum = entry && kept.get(yearOf(entry.date, agreement).key);
    if (!entry || !sum || entry.state === 'cancelled') return;
    sum.all += sign * entry.quarterDays;
    const counts = entry.countsOverride?.counts ?? !['travel', 'conference'].includes(entry.activity);
    if (counts && entry.state !== 'pencilled') sum.taken += sign * entry.quarterDays;
  };
  const write = (id: string, after: DayEntry | undefined) => {
    count(entries.get(id), -1);
    count(after, 1);
    if (after) entries.set(id, after);
    else entries.delete(id);
  };
  const change = (id: string, after: DayEntry) => {
    undo.push({ id, before: entries.get(id) });
    write(id, after);
  };
  for (const action of actions) {
    const target = 'which' in action ? [...entries.values()][action.which % Math.max(1, entries.size)] : undefined;
    if (action.do === 'record') change(action.entry.id, action.entry);
    else if (action.do === 'move' && target) change(target.id, { ...target, date: action.to });
    else if (action.do === 'cancel' && target) change(target.id, { ...target, state: 'cancelled' });
    else if (action.do === 'undo') {
      const last = undo.pop();
      if (last) write(last.id, last.before);
    }
  }
  return { entries: [...entries.values()], kept };
}

const sumOf = (used: DaysUsed) => SUMS.reduce((sum, key) => sum + used[key], 0);

describe('whatever is recorded, moved, cancelled and undone', () => {
  test('the totals are those of adding it all up afresh, in any order', () => {
    fc.assert(
      fc.property(fc.array(anyAction, { maxLength: 60 }), fc.nat(), (actions, turn) => {
        const { entries, kept } = play(actions);
        const turned = entries.toReversed();
        turned.push(...turned.splice(0, turn % Math.max(1, turned.length)));
        for (const year of YEARS) {
          const used = daysUsed(entries, year, agreement, TODAY);
          expect(daysUsed(turned, year, agreement, TODAY)).toEqual(used);
          expect(used.workedQuarterDays + used.bookedQuarterDays).toBe(kept.get(year.key)?.taken);
          expect(sumOf(used)).toBe(kept.get(year.key)?.all);
        }
      }),
    );
  });

  test('undoing everything leaves nothing', () => {
    fc.assert(
      fc.property(fc.array(anyAction, { maxLength: 30 }), (actions) => {
        const undone = play([...actions, ...actions.map(() => ({ do: 'undo' as const }))]);
        expect(undone.entries).toEqual([]);
      }),
    );
  });
});

describe('for any entries and approvals', () => {
  const entriesAndApprovals = [fc.array(anyEntry, { maxLength: 40 }), fc.array(anyApproval, { maxLength: 5 })] as const;

  test('the last line of the statement is the days left', () => {
    fc.assert(
      fc.property(...entriesAndApprovals, (entries, approvals) => {
        const used = daysUsed(entries, thisYear, agreement, TODAY);
        const position = limitPosition(used, approvals, ofYear);
        const lines = statement(entries, thisYear, approvals, agreement, TODAY);
        expect(lines.at(-1)?.leftAfterQuarterDays).toBe(position.leftQuarterDays);
        expect(lines.at(-1)?.leftIfGoesAheadQuarterDays).toBe(position.leftIfAllQuarterDays);
        const shown = lines.flatMap((line) => (line.kind === 'days' ? line.entries : []));
        expect(shown.reduce((sum, entry) => sum + entry.quarterDays, 0)).toBe(sumOf(used));
      }),
    );
  });

  test('the years together come to every entry once', () => {
    fc.assert(
      fc.property(fc.array(anyEntry, { maxLength: 40 }), (entries) => {
        const all = entries.filter(({ state }) => state !== 'cancelled').reduce((sum, e) => sum + e.quarterDays, 0);
        const years = new Map(entries.map(({ date }) => yearOf(date, agreement)).map((year) => [year.key, year]));
        const inYears = [...years.values()].map((year) => daysUsed(entries, year, agreement, TODAY));
        expect(inYears.reduce((sum, used) => sum + sumOf(used), 0)).toBe(all);
      }),
    );
  });

  test('the gate lets through exactly what then stands within the limit and its approvals for any work', () => {
    const forAnyWork = fc.array(
      anyApproval.map((approval) => ({ ...approval, projectId: null })),
      { maxLength: 4 },
    );
    fc.assert(
      fc.property(
        fc.array(anyEntry, { maxLength: 40 }),
        forAnyWork,
        fc.integer({ min: 1, max: 40 }),
        (entries, approvals, amount) => {
          const used = daysUsed(entries, thisYear, agreement, TODAY);
          const checked = checkBooking({ used, bookQuarterDays: amount, approvals, projectId: null, ofYear });
          const booked = makeDayEntry({ date: TODAY, state: 'booked', quarterDays: amount });
          const after = limitPosition(daysUsed([...entries, booked], thisYear, agreement, TODAY), approvals, ofYear);
          expect(checked.ok).toBe(after.position !== 'over, no approval');
          if (checked.ok) expect(checked.value.leftQuarterDays).toBe(after.leftQuarterDays);
          else expect(checked.problem.facts.overQuarterDays).toBe(-after.leftQuarterDays);
        },
      ),
    );
  });

  test('the gate never lets a booking through that all approvals together would not cover', () => {
    fc.assert(
      fc.property(
        ...entriesAndApprovals,
        fc.constantFrom('project-a', 'project-b', null),
        fc.integer({ min: 1, max: 40 }),
        (entries, approvals, project, amount) => {
          const booked = makeDayEntry({ date: TODAY, state: 'booked', quarterDays: amount, projectId: project });
          const used = daysUsed(entries, thisYear, agreement, TODAY);
          const { projectId } = booked;
          if (!checkBooking({ used, bookQuarterDays: amount, approvals, projectId, ofYear }).ok) return;
          const after = limitPosition(daysUsed([...entries, booked], thisYear, agreement, TODAY), approvals, ofYear);
          expect(after.position).not.toBe('over, no approval');
        },
      ),
    );
  });
});

test('day numbers do not skip or repeat at a clock change', () => {
  for (const change of ['2026-03-29', '2026-10-25', '2027-03-28']) {
    expect(toDayNumber(addDays(day(change), 1)) - toDayNumber(addDays(day(change), -1))).toBe(2);
  }
});
