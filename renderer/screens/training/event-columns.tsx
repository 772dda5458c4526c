import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import type { TableColumn } from '@renderer/components/data-table';
import { eventDatesText } from '@renderer/words/event-dates-text';
import { capitalised } from '@shared/exports/words';
import { choicesOf, type ListColumn } from '@shared/views/list-column';
import { Link as RouterLink } from 'react-router';
import type { EventRow } from './event-rows';

/** What the list is searched, filtered and sorted by. */
export const EVENT_COLUMNS: readonly ListColumn<EventRow>[] = [
  { id: 'name', title: 'Event', kind: 'text', value: ({ event }) => event.name },
  { id: 'kind', title: 'Kind', kind: 'text', value: ({ event }) => capitalised(event.kind) },
  {
    id: 'dates',
    title: 'Dates',
    kind: 'date',
    value: ({ event }) => event.startsOn,
    text: ({ event }) => eventDatesText(event),
    inner: true,
  },
  { id: 'starts', title: 'First day', kind: 'date', value: ({ event }) => event.startsOn },
  { id: 'provider', title: 'Provider', kind: 'text', value: ({ event }) => event.provider },
  { id: 'mode', title: 'Mode', kind: 'text', value: ({ event }) => capitalised(event.mode) },
  { id: 'venue', title: 'Venue', kind: 'text', value: ({ event }) => event.venue },
  { id: 'ends', title: 'Last day', kind: 'date', value: ({ event }) => event.endsOn },
  {
    id: 'when',
    title: 'To come or over',
    kind: 'text',
    value: ({ isAhead }) => (isAhead ? 'ahead' : 'over'),
    choices: choicesOf(['ahead', 'over'], { ahead: 'To come', over: 'Over' }),
  },
  { id: 'invited', title: 'Invited', kind: 'number', value: ({ counts }) => counts.invited },
  { id: 'booked', title: 'Booked', kind: 'number', value: ({ counts }) => counts.booked },
  { id: 'attended', title: 'Attended', kind: 'number', value: ({ counts }) => counts.attended },
  { id: 'no-show', title: 'Did not attend', kind: 'number', value: ({ counts }) => counts['no-show'] },
  { id: 'cancelled', title: 'Apologies', kind: 'number', value: ({ counts }) => counts.cancelled },
  { id: 'confirm', title: 'To confirm', kind: 'number', value: ({ counts }) => counts.toConfirm },
  { id: 'crm', title: 'Not on CRM', kind: 'number', value: ({ counts }) => counts.notOnCrm },
];

/** Columns that go first where there is little room. */
export const DROPPED_FIRST: readonly string[] = ['provider', 'mode', 'invited', 'cancelled', 'no-show', 'crm', 'kind'];

function count(id: string, title: string, width: number, of: (row: EventRow) => number): TableColumn<EventRow> {
  return { id, title, width, align: 'right', sortable: true, render: (row) => <Count count={of(row)} /> };
}

/** The columns as they stand on screen. */
export const EVENT_TABLE: readonly TableColumn<EventRow>[] = [
  {
    id: 'name',
    title: 'Event',
    least: 200,
    sortable: true,
    render: ({ event }) => (
      <Link component={RouterLink} to={`/training/events/${event.id}`} title={event.name}>
        {event.name}
      </Link>
    ),
  },
  {
    id: 'dates',
    title: 'Dates',
    width: 180,
    sortable: true,
    render: ({ event }) => eventDatesText(event),
  },
  { id: 'kind', title: 'Kind', width: 170, sortable: true, render: ({ event }) => capitalised(event.kind) },
  {
    id: 'provider',
    title: 'Provider',
    width: 110,
    sortable: true,
    render: ({ event }) => <span title={event.provider}>{event.provider}</span>,
  },
  { id: 'mode', title: 'Mode', width: 90, sortable: true, render: ({ event }) => capitalised(event.mode) },
  count('invited', 'Invited', 76, ({ counts }) => counts.invited),
  count('booked', 'Booked', 76, ({ counts }) => counts.booked),
  count('attended', 'Attended', 84, ({ counts }) => counts.attended),
  count('no-show', 'Did not attend', 112, ({ counts }) => counts['no-show']),
  count('cancelled', 'Apologies', 88, ({ counts }) => counts.cancelled),
  count('crm', 'Not on CRM', 100, ({ counts }) => counts.notOnCrm),
];

/** Nought is quiet, so that what is there is seen. */
function Count({ count: number }: { count: number }) {
  return (
    <Box component="span" sx={number === 0 ? { color: 'custom.zero' } : undefined}>
      {number.toLocaleString('en-GB')}
    </Box>
  );
}
