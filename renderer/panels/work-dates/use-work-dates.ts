import { useHolidayTable, useOffice, useToday } from '@renderer/data/desk-context';
import { DEFAULT_FOLLOW_UP, workDates, type DatedWork, type WorkDate } from '@shared/rules/work-dates';

/** Works out the dates of a piece of work, by the bank holidays and the setting that hold now. */
export function useWorkDates(): (work: DatedWork) => readonly WorkDate[] {
  const today = useToday();
  const table = useHolidayTable();
  const followUp = useOffice()?.followUp ?? DEFAULT_FOLLOW_UP;
  return (work) => workDates(work, { followUp, table, today });
}
