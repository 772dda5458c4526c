import { useDesk } from '@renderer/data/desk-context';
import { calendarFile } from '@shared/exports/calendar-file';
import { datesFileName } from '@shared/exports/file-name';
import { workCalendar } from '@shared/exports/work-calendar';
import type { Project } from '@shared/model/project';
import { yearOf } from '@shared/rules/year';
import type { WorkDate } from '@shared/rules/work-dates';
import { saveAndLog, type SavedAndLogged } from '../save-and-log';

/** Saves dates of a project as a file that calendars read, and logs it as everything that leaves. */
export function useSaveCalendar(): (project: Project, dates: readonly WorkDate[]) => Promise<SavedAndLogged> {
  const desk = useDesk();
  return (project, dates) => {
    const events = workCalendar(project, dates);
    const file = {
      suggestedName: datesFileName(project.name),
      bytes: new TextEncoder().encode(calendarFile(events, desk.now())),
      filterName: 'Calendar',
      extension: 'ics' as const,
    };
    return saveAndLog(desk, file, {
      report: 'Dates of the work',
      recipient: '',
      yearKey: yearOf(project.startsOn ?? desk.today, desk.agreement()).key,
      sheets: [{ name: 'Dates of the work', rows: events.length }],
      sensitiveColumns: [],
    });
  };
}
