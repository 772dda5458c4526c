import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CalendarDay } from '@shared/model/calendar-day';
import type { DayEntry } from '@shared/model/day-entry';
import { isWorkingDay, SHIPPED_HOLIDAYS } from '@shared/rules/bank-holidays';
import { addDays, dayOfWeek, toDayNumber } from '@shared/rules/calendar';
import { formatUkDate } from '@shared/rules/uk-date';
import { day, makePeer } from '@tests/support/builders';
import { voteOnDates } from '@shared/import/date-vote';
import { NOTHING_KNOWN, afterCommit, cellOf, preview, sheetOf, workbookOf, type Given } from './import-fixture';

const PEERS = [
  ['Anna', 'Peerwell'],
  ['Ben', 'Otherly'],
  ['Siobh\u00e1n', 'O\u2019Third'],
].map(([firstName = '', lastName = '']) => makePeer({ firstName, lastName }));
const known = { ...NOTHING_KNOWN, peers: PEERS };
const FIRST = day('2025-04-01');
const LONG = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];
const WEEKDAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];

/** What happened: a peer, the dates, and the amount that falls on each. */
type Truth = {
  readonly peer: number;
  readonly dates: readonly CalendarDay[];
  readonly quarterDays: readonly number[];
  readonly isList: boolean;
};

const truth = fc
  .record({
    peer: fc.nat(PEERS.length - 1),
    start: fc.integer({ min: 0, max: 364 }),
    length: fc.integer({ min: 1, max: 5 }),
    last: fc.constantFrom(4, 4, 4, 3, 2, 1),
    isList: fc.boolean(),
  })
  .map(({ peer, start, length, last, isList }): Truth => {
    const dates = workingDays(addDays(FIRST, start), length, isList ? 3 : 1);
    return { peer, dates, quarterDays: dates.map((_, index) => (index === dates.length - 1 ? last : 4)), isList };
  });

/** So many working days from one on, each `step` days after the one before at least. */
function workingDays(from: CalendarDay, count: number, step: number): readonly CalendarDay[] {
  const dates: CalendarDay[] = [];
  for (let date = from; dates.length < count; date = addDays(date, 1)) {
    const last = dates.at(-1);
    const isFar = last === undefined || toDayNumber(date) - toDayNumber(last) >= step;
    if (isWorkingDay(date, SHIPPED_HOLIDAYS) && isFar) dates.push(date);
  }
  return dates;
}

const parts = (date: CalendarDay) => {
  const [year = 0, month = 1, dayOfMonth = 1] = date.split('-').map(Number);
  return { year, month, dayOfMonth, name: LONG[month - 1] ?? '', weekday: WEEKDAYS[dayOfWeek(date)] ?? '' };
};
const ordinal = (n: number) => `${n}${n > 3 && n < 21 ? 'th' : (['th', 'st', 'nd', 'rd'][n % 10] ?? 'th')}`;
const real = (date: CalendarDay): Given => ({ serial: toDayNumber(date) + 25_569, shown: formatUkDate(date) });

/** How one date may be written: with its year, or without where the sheet tells it. */
const ONE: readonly ((date: CalendarDay) => Given)[] = [
  real,
  (date) => toDayNumber(date) + 25_569,
  formatUkDate,
  (date) => formatUkDate(date).replaceAll('/', '.'),
  (date) => ` ${formatUkDate(date)}\u00a0`,
  (date) => `${parts(date).dayOfMonth}/${parts(date).month}/${String(parts(date).year).slice(2)}`,
  (date) => `${ordinal(parts(date).dayOfMonth)} ${parts(date).name} ${parts(date).year}`,
  (date) =>
    `${parts(date).weekday.slice(0, 3)} ${parts(date).dayOfMonth} ${parts(date).name.slice(0, 3)} ${parts(date).year}`,
  (date) => `${parts(date).weekday}, ${ordinal(parts(date).dayOfMonth)} ${parts(date).name}`,
  (date) => `${parts(date).dayOfMonth}-${parts(date).name.slice(0, 3)}-${String(parts(date).year).slice(2)}`,
  (date) => `${parts(date).dayOfMonth} ${parts(date).name.slice(0, 3)}`,
];

/** What stands between the ends of a range. */
const BETWEEN = ['-', ' - ', '\u2013', ' \u2013 ', ' to ', ' until '];

function rangeText(from: CalendarDay, to: CalendarDay, how: number): string {
  const [a, b] = [parts(from), parts(to)];
  const between = BETWEEN[how % BETWEEN.length] ?? '-';
  const sameMonth = a.month === b.month;
  const forms = [
    `${formatUkDate(from)}${between}${formatUkDate(to)}`,
    `${a.dayOfMonth}${sameMonth ? '' : ` ${a.name}`}${between}${b.dayOfMonth} ${b.name} ${b.year}`,
    `${ordinal(a.dayOfMonth)}${sameMonth ? '' : ` ${a.name.slice(0, 3)}`}${between}${ordinal(b.dayOfMonth)} ${b.name.slice(0, 3)}`,
    `${a.weekday} ${a.dayOfMonth} ${a.name}${between}${b.weekday} ${b.dayOfMonth} ${b.name}`,
  ];
  return forms[how % forms.length] ?? '';
}

function listText(dates: readonly CalendarDay[], how: number): string {
  const last = dates.at(-1) ?? FIRST;
  const sameMonth = dates.every((date) => parts(date).month === parts(last).month);
  const texts = dates.map((date, index) =>
    sameMonth && index < dates.length - 1
      ? ordinal(parts(date).dayOfMonth)
      : `${ordinal(parts(date).dayOfMonth)} ${parts(date).name}${how % 2 === 0 ? ` ${parts(date).year}` : ''}`,
  );
  return how % 3 === 0 ? texts.join(' & ') : `${texts.slice(0, -1).join(', ')} and ${texts.at(-1)}`;
}

function dateText({ dates, isList }: Truth, how: number): Given {
  const [from = FIRST, to = from] = [dates[0], dates.at(-1)];
  if (dates.length === 1) return ONE[how % ONE.length]?.(from) ?? '';
  return isList ? listText(dates, how) : rangeText(from, to, how);
}

const FRACTIONS = ['', '\u00bc', '\u00bd', '\u00be'];

function amountText(quarterDays: number, how: number): Given {
  const days = quarterDays / 4;
  const [whole, fraction] = [Math.floor(days), FRACTIONS[quarterDays % 4] ?? ''];
  const forms: readonly Given[] = [
    days,
    String(days),
    `${days} ${days === 1 ? 'day' : 'days'}`,
    `${days}d`,
    `${whole === 0 ? '' : whole}${fraction}`,
    `${whole === 0 ? '' : `${whole} `}${fraction} days`,
    ...(quarterDays === 2 ? ['half', 'am', 'PM', 'half day', '1/2'] : []),
  ];
  return forms[how % forms.length] ?? days;
}

/** What was read: for each row its peer, dates and amounts. */
function readBack(rows: ReturnType<typeof preview>['rows']) {
  return rows
    .filter(({ outcome }) => outcome !== 'ignored')
    .map(({ outcome, questions, peerId, makes }) => ({
      outcome,
      asked: questions.map(({ reason }) => reason.code),
      peer: PEERS.findIndex(({ id }) => id === peerId),
      // Safe: the peers are known, so that rows make entries only.
      entries: makes.map(({ after }) => `${(after as DayEntry).date} ${(after as DayEntry).quarterDays}`),
    }));
}

/** Who, from when to when and how much: a row that says it a second time is asked about, and no part of this test. */
function daysSaid({ peer, dates, quarterDays }: Truth): string {
  return [peer, dates[0], dates.at(-1), quarterDays.reduce((all, share) => all + share, 0)].join(' ');
}

describe('a messy log made from what is known', () => {
  it('is read back to it, with its totals, and nothing is new the second time', () => {
    const rows = fc.uniqueArray(fc.tuple(truth, fc.nat(9999), fc.nat(9999), fc.nat(4)), {
      minLength: 1,
      maxLength: 12,
      selector: ([each]) => daysSaid(each),
    });
    fc.assert(
      fc.property(rows, fc.constantFrom('2025-26', 'Days 25/26', 'FY 2025-26', 'Log 2025/2026'), (given, name) => {
        const grid: Given[][] = [['Peer days'], ['When', 'Peer', 'No. of days', 'What for']];
        let before: number | undefined;
        let sum = 0;
        for (const [each, dateHow, amountHow, extra] of given) {
          const total = each.quarterDays.reduce((all, share) => all + share, 0);
          const { firstName, lastName } = PEERS[each.peer] ?? { firstName: '', lastName: '' };
          const names = [
            `${firstName} ${lastName}`,
            `Cllr ${firstName} ${lastName}`,
            `${lastName.toUpperCase()}, ${firstName}`,
          ];
          const written = before === each.peer && extra === 4 ? 'ditto' : (names[extra % names.length] ?? '');
          if (extra === 2) grid.push([]);
          grid.push([dateText(each, dateHow), written, amountText(total, amountHow), 'Mentoring']);
          before = each.peer;
          sum += total;
        }
        // By chance a column may look as if a program had turned its dates: then it is right to ask.
        fc.pre(
          !voteOnDates(
            grid.map(([when]) => cellOf(when ?? null)),
            false,
          ).isSwapped,
        );
        grid.push(['Total', null, sum / 4], ['Updated by JB 3/4']);
        const raw = workbookOf(sheetOf(name, grid));
        const result = preview(raw, { known });
        expect(readBack(result.rows)).toEqual(
          given.map(([{ peer, dates, quarterDays }]) => ({
            outcome: 'new',
            asked: [],
            peer,
            entries: dates.map((date, index) => `${date} ${quarterDays[index]}`),
          })),
        );
        expect(result.reconciliation).toMatchObject([{ says: sum, ours: sum, agrees: true }]);
        const again = preview(raw, { known: afterCommit(known, result) });
        expect(again.counts).toMatchObject({ unchanged: given.length, new: 0, update: 0, 'needs review': 0 });
      }),
      { numRuns: 150 },
    );
  });
});
