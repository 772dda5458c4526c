import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Link from '@mui/material/Link';
import { DataTable, type TableColumn } from '@renderer/components/data-table';
import { FittingTable } from '@renderer/components/fitting-table';
import { HiddenText, Section } from '@renderer/components/page';
import { useCouncilBook, useToday } from '@renderer/data/desk-context';
import { useAssignmentsByRequest } from '@renderer/data/request-clocks';
import { ClockStatus } from '@renderer/panels/clock-status';
import { answerByDay } from '@renderer/words/clock-text';
import type { AssignmentState } from '@shared/model/assignment';
import { formatDayInWords } from '@shared/rules/uk-date';
import type { RequestToAnswer } from '@shared/rules/who-to-show';
import { Link as RouterLink } from 'react-router';
import { councilOf } from './today-words';
import { lowerFirst } from '@shared/exports/words';

const REPLIED: readonly AssignmentState[] = ['available', 'put forward', 'confirmed', 'done'];

const allRequests = (
  <Link component={RouterLink} to="/requests">
    All requests
  </Link>
);

/** Requests whose clock runs, overdue first. */
export function RequestsToAnswer({ rows }: { rows: readonly RequestToAnswer[] }) {
  const today = useToday();
  const columns: TableColumn<RequestToAnswer>[] = [
    { id: 'left', title: 'Time left', width: 158, render: ({ clock }) => <ClockStatus clock={clock} today={today} /> },
    { id: 'by', title: 'Answer by', width: 90, render: ({ clock }) => formatDayInWords(answerByDay(clock), today) },
    { id: 'what', title: 'Council supported, work', least: 180, render: (row) => <What row={row} /> },
    { id: 'available', title: 'Available', width: 70, render: (row) => <Available row={row} /> },
    {
      id: 'actions',
      title: <HiddenText>Actions</HiddenText>,
      width: 66,
      align: 'right',
      render: (row) => <AnswerButton row={row} />,
    },
  ];
  return (
    <Section title="Requests to answer" count={rows.length} right={allRequests}>
      <FittingTable
        label="Requests to answer"
        rows={rows}
        columns={columns}
        rowKey={({ request }) => request.id}
        dropFirst={['available', 'by']}
      />
    </Section>
  );
}

/** Requests answered with fewer names than were wanted. */
export function NamesOwed({ rows }: { rows: readonly RequestToAnswer[] }) {
  const today = useToday();
  const columns: TableColumn<RequestToAnswer>[] = [
    {
      id: 'owed',
      title: 'Still owed',
      width: 110,
      render: ({ clock }) => (clock.peersOwed === 1 ? '1 name' : `${clock.peersOwed} names`),
    },
    {
      id: 'answered',
      title: 'Answered',
      width: 110,
      render: ({ clock }) => (clock.answeredOn ? formatDayInWords(clock.answeredOn, today) : ''),
    },
    { id: 'what', title: 'Council supported, work', render: (row) => <What row={row} /> },
    {
      id: 'actions',
      title: <HiddenText>Actions</HiddenText>,
      width: 66,
      align: 'right',
      render: (row) => <AnswerButton row={row} />,
    },
  ];
  return (
    <Section title="Names owed" count={rows.length}>
      <DataTable label="Names owed" rows={rows} columns={columns} rowKey={({ request }) => request.id} minWidth={480} />
    </Section>
  );
}

function What({ row: { request } }: { row: RequestToAnswer }) {
  const book = useCouncilBook();
  const council = councilOf(request, book);
  return (
    <span title={`${council} ${request.kindOfWork}`}>
      {council}{' '}
      <Box component="span" sx={{ color: 'text.secondary' }}>
        {lowerFirst(request.kindOfWork)}
      </Box>
    </span>
  );
}

function Available({ row: { request, clock } }: { row: RequestToAnswer }) {
  const assignments = useAssignmentsByRequest().get(request.id) ?? [];
  const available = assignments.filter(({ state }) => REPLIED.includes(state)).length;
  return `${available} of ${clock.peersWanted}`;
}

function AnswerButton({ row: { request } }: { row: RequestToAnswer }) {
  return (
    <Button
      size="small"
      component={RouterLink}
      to={`/requests/${request.id}`}
      // Where somebody is available, the answer is opened at once.
      state={{ toAnswer: true }}
      aria-label={`Answer ${request.ref}`}
    >
      Answer
    </Button>
  );
}
