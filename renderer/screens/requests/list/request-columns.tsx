import Link from '@mui/material/Link';
import type { TableColumn } from '@renderer/components/data-table';
import { ClockStatus } from '@renderer/panels/clock-status';
import { answerByDay, clockText } from '@renderer/words/clock-text';
import type { CalendarDay } from '@shared/model/calendar-day';
import { formatDayInWords } from '@shared/rules/uk-date';
import { REQUEST_STATES } from '@shared/rules/request-state';
import { choicesOf, type ListColumn } from '@shared/views/list-column';
import { Link as RouterLink } from 'react-router';
import type { RequestRow } from './request-rows';
import { RequestStateStatus } from '@renderer/panels/request-state-status';
import { REQUEST_STATE_WORDS } from '@renderer/words/request-state-words';

/** What the list is searched, filtered and sorted by. "Time left" sorts by the day to act by, then the last day; answered ones after. */
const REQUEST_COLUMNS: readonly ListColumn<RequestRow>[] = [
  { id: 'ref', title: 'Ref', kind: 'text', value: ({ request }) => request.ref },
  {
    id: 'time',
    title: 'Time left',
    kind: 'text',
    inner: true,
    value: ({ clock }) => `${clock.isRunning ? 0 : 1}${clock.actBy}${clock.dueOn}`,
  },
  { id: 'received', title: 'Received', kind: 'date', value: ({ clock }) => clock.receivedOn },
  { id: 'answer-by', title: 'Answer by', kind: 'date', value: ({ clock }) => answerByDay(clock) },
  { id: 'council', title: 'Council supported', kind: 'text', value: (row) => row.council },
  { id: 'kind', title: 'Kind of work', kind: 'text', value: ({ request }) => request.kindOfWork },
  { id: 'wanted', title: 'Wanted', kind: 'number', value: ({ clock }) => clock.peersWanted },
  { id: 'put-forward', title: 'Put forward', kind: 'number', value: ({ clock }) => clock.peersPutForward },
  {
    id: 'state',
    title: 'State',
    kind: 'text',
    value: ({ state }) => state,
    choices: choicesOf(REQUEST_STATES, REQUEST_STATE_WORDS),
  },
  { id: 'from', title: 'From', kind: 'text', value: ({ request }) => request.receivedFrom },
  { id: 'their-ref', title: 'Their reference', kind: 'text', value: ({ request }) => request.theirRef },
];

/** The same on a day, as which "Time left" is told off the screen. */
export function requestColumns(today: CalendarDay): readonly ListColumn<RequestRow>[] {
  return REQUEST_COLUMNS.map((column) =>
    column.id === 'time' ? { ...column, text: ({ clock }) => clockText(clock, today) } : column,
  );
}

/** The columns as they stand on screen; `withRounds` where a row is a round of a request, and says which. */
export function requestTableColumns(today: CalendarDay, withRounds = false): TableColumn<RequestRow>[] {
  return [
    {
      id: 'ref',
      title: 'Ref',
      width: withRounds ? 136 : 72,
      sortable: true,
      render: ({ request, clock }) => (
        <Link component={RouterLink} to={`/requests/${request.id}`}>
          {withRounds && clock.roundNumber > 1 ? `${request.ref}, round ${clock.roundNumber}` : request.ref}
        </Link>
      ),
    },
    {
      id: 'time',
      title: 'Time left',
      width: 184,
      sortable: true,
      render: ({ clock }) => <ClockStatus clock={clock} today={today} />,
    },
    {
      id: 'answer-by',
      title: 'Answer by',
      width: 104,
      sortable: true,
      render: ({ clock }) => formatDayInWords(answerByDay(clock), today),
    },
    {
      id: 'council',
      title: 'Council supported',
      least: 136,
      sortable: true,
      render: (row) => row.council,
    },
    { id: 'kind', title: 'Kind of work', least: 150, sortable: true, render: ({ request }) => request.kindOfWork },
    {
      id: 'wanted',
      title: 'Wanted',
      width: 90,
      align: 'right',
      sortable: true,
      render: ({ clock }) => clock.peersWanted,
    },
    {
      id: 'put-forward',
      title: 'Put forward',
      width: 122,
      align: 'right',
      sortable: true,
      render: ({ clock }) => clock.peersPutForward,
    },
    {
      id: 'state',
      title: 'State',
      width: 116,
      sortable: true,
      render: ({ state }) => <RequestStateStatus state={state} />,
    },
  ];
}

const DROPPED: readonly string[] = ['put-forward', 'wanted', 'state', 'kind', 'answer-by'];
const DROPPED_OF_ALL: readonly string[] = ['put-forward', 'wanted', 'answer-by', 'kind', 'state'];

/**
 * Which columns go first in a narrow window; the page of the request has them all. One state alone is said by its chip, of
 * all of them each row has to say its own. The column that the list is sorted by stays.
 */
export function droppedFirst(isOneState: boolean, sortedBy: string): readonly string[] {
  return (isOneState ? DROPPED : DROPPED_OF_ALL).filter((id) => id !== sortedBy);
}
