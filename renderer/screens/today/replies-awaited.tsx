import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Link from '@mui/material/Link';
import type { TableColumn } from '@renderer/components/data-table';
import { useTask } from '@renderer/components/use-task';
import { useCouncilBook, useDesk, useHolidayTable, useAtDesk, useTable, useToday } from '@renderer/data/desk-context';
import { usePeerNames } from '@renderer/panels/use-peer-names';
import { problemText } from '@renderer/words/problem-text';
import type { Assignment } from '@shared/model/assignment';
import { chaseOn, moveAssignment } from '@shared/rules/plan-asking';
import { formatDayInWords } from '@shared/rules/uk-date';
import { lastContactOn } from '@shared/rules/who-to-show';
import { Link as RouterLink } from 'react-router';
import { PeerLink } from '@renderer/panels/peer-link';
import { daysAgo, requestInShort } from './today-words';
import { TodayList, type OnProblem } from './today-list';

// In a narrow window the day is left out: what is to be done about it never is.
const SHORTER = {
  asked: { width: 88, render: (row: Assignment) => <AskedOn assignment={row} short /> },
};

/** Peers who were asked and did not reply yet; what they say is recorded in place. */
export function RepliesAwaited({ rows }: { rows: readonly Assignment[] }) {
  const columns: TableColumn<Assignment>[] = [
    { id: 'peer', title: 'Peer', width: 142, render: ({ peerId }) => <PeerLink peerId={peerId} /> },
    { id: 'for', title: 'For', least: 112, render: (row) => <ForRequest assignment={row} /> },
    { id: 'asked', title: 'Asked', width: 156, render: (row) => <AskedOn assignment={row} /> },
  ];
  return (
    <TodayList
      title="Replies awaited"
      rows={rows}
      columns={columns}
      rowKey={({ id }) => id}
      dropFirst={['for']}
      shorter={SHORTER}
      actionsWidth={150}
      renderActions={(row, onProblem) => <ReplyButtons assignment={row} onProblem={onProblem} />}
    />
  );
}

function ForRequest({ assignment }: { assignment: Assignment }) {
  const book = useCouncilBook();
  const request = useTable('requests').get(assignment.requestId ?? '');
  if (!request) return '';
  return (
    <Link
      component={RouterLink}
      to={`/requests/${request.id}`}
      sx={{
        color: 'text.secondary',
        textDecorationColor: 'transparent',
        '&:hover, &:focus-visible': { textDecorationColor: 'inherit' },
      }}
    >
      {requestInShort(request, book)}
    </Link>
  );
}

function AskedOn({ assignment, short }: { assignment: Assignment; short?: boolean }) {
  const today = useToday();
  const task = useTask();
  const table = useHolidayTable();
  const name = usePeerNames()(assignment.peerId) ?? 'peer';
  const on = lastContactOn(assignment);
  if (on === null) return '';
  const chase = chaseOn(assignment, table);
  const late = chase !== null && chase <= today;
  return (
    <>
      {short ? null : `${formatDayInWords(on, today)} `}
      {late ? (
        <Link
          component="button"
          type="button"
          aria-label={`Chase now: ${name}`}
          onClick={() => task.open('chase', { assignment: assignment.id })}
          sx={{ color: 'warning.main' }}
        >
          chase now
        </Link>
      ) : (
        <Box
          component="span"
          sx={{ color: 'text.secondary' }}
          title={chase ? `Chase ${formatDayInWords(chase, today)}` : ''}
        >
          {daysAgo(on, today)}
        </Box>
      )}
    </>
  );
}

function ReplyButtons({ assignment, onProblem }: { assignment: Assignment; onProblem: OnProblem }) {
  const desk = useDesk();
  const today = useToday();
  const atDesk = useAtDesk();
  const name = usePeerNames()(assignment.peerId) ?? 'peer';
  const reply = async (state: 'available' | 'declined') => {
    const after = moveAssignment(assignment, state, { on: today, how: '', by: atDesk, said: '' });
    const saved = await desk.commit({
      label: { code: 'reply', ids: [assignment.peerId], count: 1 },
      operations: [{ table: 'assignments', key: assignment.id, after }],
    });
    onProblem(saved.ok ? undefined : problemText(saved.problem));
  };
  return (
    <Box sx={{ display: 'inline-flex', gap: 0.5 }}>
      <Button size="small" aria-label={`Available: ${name}`} onClick={() => void reply('available')}>
        Available
      </Button>
      <Button size="small" aria-label={`Declined: ${name}`} onClick={() => void reply('declined')}>
        Declined
      </Button>
    </Box>
  );
}
