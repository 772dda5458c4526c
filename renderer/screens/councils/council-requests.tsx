import Link from '@mui/material/Link';
import type { TableColumn } from '@renderer/components/data-table';
import { FittingTable } from '@renderer/components/fitting-table';
import { Section } from '@renderer/components/page';
import { useToday } from '@renderer/data/desk-context';
import { useAssignmentsByRequest, useClockOf } from '@renderer/data/request-clocks';
import { ClockStatus } from '@renderer/panels/clock-status';
import { ListWaysOut } from '@renderer/panels/list-ways-out';
import { RequestStateStatus } from '@renderer/panels/request-state-status';
import { clockText } from '@renderer/words/clock-text';
import { REQUEST_STATE_WORDS } from '@renderer/words/request-state-words';
import type { Request } from '@shared/model/request';
import { requestState } from '@shared/rules/request-state';
import { formatUkDate } from '@shared/rules/uk-date';
import type { ListColumn } from '@shared/views/list-column';
import { Link as RouterLink } from 'react-router';

const NONE = [] as const;

/** What the LGA asked for to support the council. */
export function CouncilRequests({ rows, council }: { rows: readonly Request[]; council: string }) {
  const today = useToday();
  const byRequest = useAssignmentsByRequest();
  const clockIn = useClockOf();
  const assignmentsOf = ({ id }: Request) => byRequest.get(id) ?? NONE;
  const clockOf = (request: Request) => clockIn(request, assignmentsOf(request));
  const stateOf = (request: Request) => requestState(request, assignmentsOf(request));
  const leaving: readonly ListColumn<Request>[] = [
    { id: 'ref', title: 'Ref', kind: 'text', value: ({ ref }) => ref },
    { id: 'kind', title: 'Kind of work', kind: 'text', value: ({ kindOfWork }) => kindOfWork },
    { id: 'received', title: 'Received', kind: 'date', value: (request) => clockOf(request).receivedOn },
    { id: 'time', title: 'Time left', kind: 'text', value: (request) => clockText(clockOf(request), today) },
    { id: 'state', title: 'State', kind: 'text', value: (request) => REQUEST_STATE_WORDS[stateOf(request)] },
  ];
  const columns: TableColumn<Request>[] = [
    {
      id: 'kind',
      title: 'Kind of work',
      least: 180,
      render: ({ id, kindOfWork }) => (
        <Link component={RouterLink} to={`/requests/${id}`}>
          {kindOfWork}
        </Link>
      ),
    },
    { id: 'ref', title: 'Ref', width: 84, render: ({ ref }) => ref },
    { id: 'received', title: 'Received', width: 104, render: (request) => formatUkDate(clockOf(request).receivedOn) },
    {
      id: 'time',
      title: 'Time left',
      width: 184,
      render: (request) => <ClockStatus clock={clockOf(request)} today={today} />,
    },
    { id: 'state', title: 'State', width: 128, render: (request) => <RequestStateStatus state={stateOf(request)} /> },
  ];
  return (
    <Section
      title="Requests"
      count={rows.length}
      right={<ListWaysOut small label={`Requests: ${council}`} rows={rows} columns={leaving} />}
    >
      <FittingTable
        label="Requests"
        rows={rows}
        columns={columns}
        rowKey={({ id }) => id}
        dropFirst={['received', 'ref', 'time']}
      />
    </Section>
  );
}
