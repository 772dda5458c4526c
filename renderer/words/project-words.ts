import type { CalendarDay } from '@shared/model/calendar-day';
import type { Project } from '@shared/model/project';
import type { ProjectState } from '@shared/rules/project-state';
import { formatDayInWords, formatRange } from '@shared/rules/uk-date';

/** Where a project stands, as people say it. */
export const PROJECT_STATE_WORDS: Record<ProjectState, string> = {
  'no dates': 'No dates yet',
  'to come': 'To come',
  'under way': 'Under way',
  passed: 'Dates passed',
  closed: 'Closed',
  cancelled: 'Cancelled',
};

/** First and last day of a project; empty where neither is known. */
export function projectDates({ startsOn, endsOn }: Pick<Project, 'startsOn' | 'endsOn'>, today: CalendarDay): string {
  const first = startsOn ?? endsOn;
  const last = endsOn ?? startsOn;
  if (!first || !last) return '';
  return first === last ? formatDayInWords(first, today) : formatRange(first, last, today);
}
