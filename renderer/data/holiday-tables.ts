import type { HolidayTable } from '@shared/model/holiday-table';
import { SHIPPED_HOLIDAYS } from '@shared/rules/bank-holidays';
import type { Desk } from './desk';

export type HolidayTables = { current: HolidayTable; byVersion: ReadonlyMap<string, HolidayTable> };

const SHIPPED: HolidayTables = {
  current: SHIPPED_HOLIDAYS,
  byVersion: new Map([[SHIPPED_HOLIDAYS.version, SHIPPED_HOLIDAYS]]),
};
const made = new WeakMap<object, HolidayTables>();

/** The bank holiday table in force and every one that an answer may have been judged on; the same object until it changes. */
export function holidayTables(desk: Pick<Desk, 'table'>): HolidayTables {
  const setting = desk.table('settings').get('holidays');
  if (setting?.id !== 'holidays') return SHIPPED;
  const known = made.get(setting);
  if (known) return known;
  const versions = [SHIPPED_HOLIDAYS, ...setting.value.versions];
  const tables = {
    current: versions.at(-1) ?? SHIPPED_HOLIDAYS,
    byVersion: new Map(versions.map((table) => [table.version, table])),
  };
  made.set(setting, tables);
  return tables;
}
