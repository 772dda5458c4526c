import Link from '@mui/material/Link';
import { DataTable, type TableColumn } from '@renderer/components/data-table';
import { Section } from '@renderer/components/page';
import { useCouncilBook, useTable } from '@renderer/data/desk-context';
import type { Assignment } from '@shared/model/assignment';
import type { PeerId } from '@shared/model/ids';
import type { Request } from '@shared/model/request';
import { groupBy } from '@renderer/data/group-by';
import { requestState, type RequestState } from '@shared/rules/request-state';
import { Link as RouterLink } from 'react-router';
import { AssignmentStatus } from '@renderer/panels/assignment-status';

type Row = { assignment: Assignment; request: Request };

const OVER: readonly Assignment['state'][] = ['done', 'declined', 'no reply', 'not selected', 'withdrawn'];
const ENDED: readonly RequestState[] = ['closed', 'withdrawn'];

/** The requests that the peer is in, those that run apart from those that are over. */
export function PeerRequests({ peerId }: { peerId: PeerId }) {
  const assignments = useTable('assignments');
  const requests = useTable('requests');
  const rows = assignments.all.flatMap((assignment): Row[] => {
    const request =
      assignment.peerId === peerId && assignment.requestId ? requests.get(assignment.requestId) : undefined;
    return request ? [{ assignment, request }] : [];
  });
  const byRequest = groupBy(assignments.all, ({ requestId }) => requestId);
  const isNow = ({ assignment, request }: Row) =>
    !OVER.includes(assignment.state) && !ENDED.includes(requestState(request, byRequest.get(request.id) ?? []));
  const now = rows.filter(isNow);
  const earlier = rows.filter((row) => !isNow(row));
  return (
    <>
      {now.length > 0 ? <RequestsTable title="In requests now" rows={now} /> : null}
      {earlier.length > 0 ? <RequestsTable title="Earlier requests" rows={earlier} /> : null}
    </>
  );
}

function RequestsTable({ title, rows }: { title: string; rows: readonly Row[] }) {
  const book = useCouncilBook();
  const columns: TableColumn<Row>[] = [
    {
      id: 'request',
      title: 'Request',
      render: ({ request }) => {
        const council = book.shortNameOf(request.councilSupportedId, request.councilSupportedText);
        const text = [council, request.kindOfWork].filter(Boolean).join(', ');
        return (
          <Link component={RouterLink} to={`/requests/${request.id}`} title={`${request.ref} ${text}`}>
            {text}
          </Link>
        );
      },
    },
    {
      id: 'state',
      title: 'Peer',
      width: 120,
      render: ({ assignment }) => <AssignmentStatus state={assignment.state} />,
    },
  ];
  return (
    <Section title={title} count={rows.length}>
      <DataTable label={title} rows={rows} columns={columns} rowKey={({ assignment }) => assignment.id} />
    </Section>
  );
}
