import ErrorOutlineOutlined from '@mui/icons-material/ErrorOutlineOutlined';
import Box from '@mui/material/Box';
import type { TableColumn } from '@renderer/components/data-table';
import { DaysFigure } from '@renderer/components/days-figure';
import { HiddenText } from '@renderer/components/page';
import { Status } from '@renderer/components/status';
import { DecisionStatus } from '@renderer/panels/decision-status';
import { PeerLink } from '@renderer/panels/peer-link';
import { capitalised } from '@shared/exports/words';
import type { ReactNode } from 'react';
import { ExcessActions } from './excess-actions';
import { grantedOf, usedOfGranted } from './excess-values';
import { datesOfExcess, decidedText, decisionText, standingText } from './excess-words';
import type { ExcessRow } from '@renderer/panels/use-excesses';

/** Columns that go first where there is no room for all. */
export const DROPPED_FIRST = ['used', 'booked', 'worked', 'asked', 'granted'];

/** The columns of a group of excesses; `workOf` says what a row's days are for. */
export function excessColumns(workOf: (row: ExcessRow) => string): TableColumn<ExcessRow>[] {
  const days = (id: string, title: ReactNode, value: (row: ExcessRow) => number | null): TableColumn<ExcessRow> => ({
    id,
    title,
    width: 64,
    align: 'right',
    render: (row) => {
      const quarterDays = value(row);
      return quarterDays === null ? null : <DaysFigure quarterDays={quarterDays} />;
    },
  });
  return [
    { id: 'peer', title: 'Peer', width: 130, render: ({ peerId }) => <PeerLink peerId={peerId} /> },
    { id: 'work', title: 'What for', least: 150, render: (row) => <Work row={row} work={workOf(row)} /> },
    days('worked', 'Worked', ({ used }) => used.workedQuarterDays),
    days('booked', 'Booked', ({ used }) => used.bookedQuarterDays),
    days('asked', 'Asked', ({ approval }) => approval?.askedQuarterDays ?? null),
    days('granted', 'Granted', grantedOf),
    days('used', <TwoWords first="Used" second="of it" />, usedOfGranted),
    days('uncovered', <TwoWords first="No" second="approval" />, ({ uncoveredQuarterDays }) => uncoveredQuarterDays),
    {
      id: 'decision',
      title: <Box sx={{ pl: 1 }}>Decision</Box>,
      width: 160,
      render: (row) => (
        <Box sx={{ pl: 1 }}>
          <Decision row={row} />
        </Box>
      ),
    },
    {
      id: 'actions',
      title: <HiddenText>Actions</HiddenText>,
      width: 160,
      align: 'right',
      render: (row) => <ExcessActions row={row} />,
    },
  ];
}

/** A heading that is wider than its figures. */
function TwoWords({ first, second }: { first: string; second: string }) {
  return (
    <>
      {first}
      <br />
      {second}
    </>
  );
}

/** Two lines of a row: what it is, and what is said of it. */
function TwoLines({ first, second, wrong = false }: { first: ReactNode; second: string; wrong?: boolean }) {
  return (
    <Box sx={{ py: 0.5, whiteSpace: 'normal', lineHeight: '18px' }}>
      <div>{first}</div>
      {second ? (
        <Box sx={{ fontSize: 12, lineHeight: '16px', color: wrong ? 'error.main' : 'text.secondary' }}>{second}</Box>
      ) : null}
    </Box>
  );
}

function Work({ row, work }: { row: ExcessRow; work: string }) {
  const dates = datesOfExcess(row);
  const standing = standingText(row);
  return (
    <TwoLines
      first={capitalised(work)}
      second={[dates, standing].filter(Boolean).join('; ')}
      wrong={row.uncoveredQuarterDays > 0}
    />
  );
}

function Decision({ row: { approval } }: { row: ExcessRow }) {
  if (approval === null)
    return (
      <Status icon={ErrorOutlineOutlined} tone="error" bold>
        {decisionText(approval)}
      </Status>
    );
  return (
    <TwoLines
      first={
        <DecisionStatus
          decision={approval.decision}
          reduced={approval.grantedQuarterDays < approval.askedQuarterDays}
        />
      }
      second={decidedText(approval)}
    />
  );
}
