import type { TableColumn } from '@renderer/components/data-table';
import { DaysFigure } from '@renderer/components/days-figure';
import { ProjectLink } from '@renderer/panels/project-link';
import { ProjectStateStatus } from '@renderer/panels/project-state-status';
import { projectDates, PROJECT_STATE_WORDS } from '@renderer/words/project-words';
import type { CalendarDay } from '@shared/model/calendar-day';
import { PROJECT_STATES } from '@shared/rules/project-state';
import { formatUkDate } from '@shared/rules/uk-date';
import { choicesOf, type ListColumn } from '@shared/views/list-column';
import type { ProjectRow } from './project-rows';

/** What the list is searched, filtered and sorted by. */
export const PROJECT_COLUMNS: readonly ListColumn<ProjectRow>[] = [
  { id: 'name', title: 'Project', kind: 'text', value: ({ project }) => project.name },
  { id: 'kind', title: 'Kind of work', kind: 'text', value: ({ project }) => project.kindOfWork },
  { id: 'council', title: 'Council supported', kind: 'text', value: ({ council }) => council },
  {
    id: 'dates',
    title: 'Dates',
    kind: 'date',
    value: ({ project }) => project.startsOn ?? project.endsOn,
    text: datesText,
    inner: true,
  },
  { id: 'starts', title: 'First day', kind: 'date', value: ({ project }) => project.startsOn ?? project.endsOn },
  { id: 'ends', title: 'Last day', kind: 'date', value: ({ project }) => project.endsOn ?? project.startsOn },
  { id: 'people', title: 'People', kind: 'number', value: ({ people }) => people },
  { id: 'worked', title: 'Worked', kind: 'days', value: ({ days }) => days.workedQuarterDays },
  { id: 'booked', title: 'Booked', kind: 'days', value: ({ days }) => days.bookedQuarterDays },
  { id: 'pencilled', title: 'Pencilled in', kind: 'days', value: ({ days }) => days.pencilledQuarterDays },
  {
    id: 'state',
    title: 'State',
    kind: 'text',
    value: ({ state }) => state,
    choices: choicesOf(PROJECT_STATES, PROJECT_STATE_WORDS),
  },
  { id: 'code', title: 'Project code', kind: 'text', value: ({ project }) => project.projectCode },
  { id: 'po', title: 'PO number', kind: 'text', value: ({ project }) => project.purchaseOrder },
  {
    id: 'po-expected',
    title: 'PO expected',
    kind: 'text',
    value: ({ project }) => (project.noPurchaseOrder ? 'no' : 'yes'),
    choices: choicesOf(['yes', 'no'], { yes: 'Yes', no: 'No' }),
  },
];

function datesText({ project: { startsOn, endsOn } }: ProjectRow): string {
  return [...new Set([startsOn, endsOn].flatMap((on) => (on === null ? [] : formatUkDate(on))))].join(' to ');
}

/** Columns that go first where there is little room. */
export const DROPPED_FIRST: readonly string[] = ['kind', 'people', 'council', 'pencilled'];

/** The columns as they stand on screen. */
export function projectTableColumns(today: CalendarDay): TableColumn<ProjectRow>[] {
  const days = (id: string, title: string, of: (row: ProjectRow) => number): TableColumn<ProjectRow> => ({
    id,
    title,
    width: id === 'pencilled' ? 108 : 76,
    align: 'right',
    sortable: true,
    render: (row) => <DaysFigure quarterDays={of(row)} />,
  });
  return [
    {
      id: 'name',
      title: 'Project',
      least: 260,
      sortable: true,
      render: ({ project }) => <ProjectLink project={project} />,
    },
    { id: 'kind', title: 'Kind of work', width: 180, sortable: true, render: ({ project }) => project.kindOfWork },
    { id: 'council', title: 'Council supported', width: 150, sortable: true, render: ({ council }) => council },
    {
      id: 'dates',
      title: 'Dates',
      width: 164,
      sortable: true,
      render: ({ project }) => projectDates(project, today),
    },
    { id: 'people', title: 'People', width: 76, align: 'right', sortable: true, render: ({ people }) => people },
    days('worked', 'Worked', (row) => row.days.workedQuarterDays),
    days('booked', 'Booked', (row) => row.days.bookedQuarterDays),
    days('pencilled', 'Pencilled in', (row) => row.days.pencilledQuarterDays),
    {
      id: 'state',
      title: 'State',
      width: 128,
      sortable: true,
      render: ({ state }) => <ProjectStateStatus state={state} />,
    },
  ];
}
