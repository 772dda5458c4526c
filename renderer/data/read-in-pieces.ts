import type { DayEntry } from '@shared/model/day-entry';
import type { Year } from '@shared/rules/year';
import type { Table } from 'dexie';
import type { DeskDatabase } from './database';

/** Rows read at a time where there may be many: to open some hundreds takes a moment, more would hold up the screen. */
const ROWS_AT_A_TIME = 300;

/** Every record of a table, in the order of the ids. */
export async function readWhole<T extends { id: string }>(table: Table<T, string>): Promise<T[]> {
  const rows: T[] = [];
  for (let last = '', more = true; more;) {
    const piece = await table.where('id').above(last).limit(ROWS_AT_A_TIME).toArray();
    rows.push(...piece);
    last = piece.at(-1)?.id ?? last;
    more = piece.length === ROWS_AT_A_TIME;
  }
  return rows;
}

/** Every day entry, as the ledger stands at one moment. */
export function readAllEntries(database: DeskDatabase): Promise<DayEntry[]> {
  return database.transaction('r', database.dayEntries, async () => readWhole(database.dayEntries));
}

/** The day entries of a year by date, as the ledger stands at one moment. */
export function readYearEntries(database: DeskDatabase, { startsOn, endsOn }: Year): Promise<DayEntry[]> {
  return database.transaction('r', database.dayEntries, async () => {
    const pieces = await Promise.all(
      monthsOf(startsOn, endsOn).flatMap((month) =>
        HALVES_OF_A_MONTH.map(([from, to]) => {
          const [first, last] = [`${month}-${from}`, `${month}-${to}`];
          return database.dayEntries
            .where('date')
            .between(first < startsOn ? startsOn : first, last > endsOn ? endsOn : last, true, true)
            .toArray();
        }),
      ),
    );
    return pieces.flat();
  });
}

/** Read one by one, as a busy month holds up the screen. Dates are compared as text, so every month may end on a 31st. */
const HALVES_OF_A_MONTH = [
  ['01', '15'],
  ['16', '31'],
] as const;

/** `YYYY-MM` of every month that the dates lie in or between. */
function monthsOf(from: string, to: string): string[] {
  const months: string[] = [];
  let [year, month] = [Number(from.slice(0, 4)), Number(from.slice(5, 7))];
  for (let text = from.slice(0, 7); text <= to.slice(0, 7);) {
    months.push(text);
    [year, month] = month === 12 ? [year + 1, 1] : [year, month + 1];
    text = `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}`;
  }
  return months;
}
