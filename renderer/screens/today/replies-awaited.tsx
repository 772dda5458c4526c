import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Link from '@mui/material/Link';
import type { TableColumn } from '@renderer/components/data-table';
import { FittingTable } from '@renderer/components/fitting-table';
import { HiddenText, Section } from '@renderer/components/page';
import { useCouncilBook, useDesk, useHolidayTable, useAtDesk, useTable, useToday } from '@renderer/data/desk-context';
import { usePeerNames } from '@renderer/panels/use-peer-names';
import { problemText } from '@renderer/words/problem-text';
import type { Assignment } from '@shared/model/assignment';
import { chaseOn, moveAssignment } from '@shared/rules/plan-asking';
import { formatDayInWords } from '@shared/rules/uk-date';
import { lastContactOn } from '@shared/rules/who-to-show';
import { useState } from 'react';
import { Link as RouterLink } from 'react-router';
import { PeerLink } from '@renderer/panels/peer-link';
import { daysAgo, requestInShort } from './today-words';

/** Peers who were asked and did not reply yet; what they say is recorded in place. */
export function RepliesAwaited({ rows }: { rows: readonly Assignment[] }) {
  const [error, setError] = useState<string>();
  const columns: TableColumn<Assignment>[] = [
    { id: 'peer', title: 'Peer', width: 142, render: ({ peerId }) => <PeerLink peerId={peerId} /> },
    { id: 'for', title: 'For', least: 112, render: (row) => <ForRequest assignment={row} /> },
    { id: 'asked', title: 'Asked', width: 156, render: (row) => <AskedOn assignment={row} /> },
    {
      id: 'actions',
      title: <HiddenText>Actions</HiddenText>,
      width: 150,
      align: 'right',
      render: (row) => <ReplyButtons assignment={row} onProblem={setError} />,
    },
  ];
  return (
    <Section title="Replies awaited" count={rows.length}>
      {error ? (
        <Alert severity="error" role="alert">
          {error}
        </Alert>
      ) : null}
      <FittingTable
        label="Replies awaited"
        rows={rows}
        columns={columns}
        rowKey={({ id }) => id}
        dropFirst={['asked']}
      />
    </Section>
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

function AskedOn({ assignment }: { assignment: Assignment }) {
  const today = useToday();
  const table = useHolidayTable();
  const on = lastContactOn(assignment);
  if (on === null) return '';
  const chase = chaseOn(assignment, table);
  const late = chase !== null && chase <= today;
  return (
    <>
      {formatDayInWords(on, today)}{' '}
      <Box component="span" sx={{ color: late ? 'warning.main' : 'text.secondary' }}>
        {late ? 'chase now' : daysAgo(on, today)}
      </Box>
    </>
  );
}

function ReplyButtons({
  assignment,
  onProblem,
}: {
  assignment: Assignment;
  onProblem: (sentence: string | undefined) => void;
}) {
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
