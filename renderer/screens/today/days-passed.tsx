import Check from '@mui/icons-material/Check';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { ProblemLine } from '@renderer/components/problem-line';
import { DataTable, type TableColumn } from '@renderer/components/data-table';
import { DaysFigure } from '@renderer/components/days-figure';
import { Section } from '@renderer/components/page';
import { useAgreement, useCouncilBook, useToday } from '@renderer/data/desk-context';
import { daysInWords } from '@shared/model/quarter-days';
import type { DaysToSettle } from '@shared/rules/who-to-show';
import { useState } from 'react';
import { PeerLink } from '@renderer/panels/peer-link';
import { datesInShort, workInShort } from './today-words';
import { useWriteDays } from './use-write-days';

const SHOWN = 8;

/** "These 6 days have passed. All worked?" */
export function DaysPassed({ rows, onGoThrough }: { rows: readonly DaysToSettle[]; onGoThrough: () => void }) {
  const write = useWriteDays();
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<string>();
  const columns = useSettleColumns();
  const quarterDays = rows.reduce((sum, row) => sum + row.quarterDays, 0);
  const allWorked = async () => {
    setBusy(true);
    const entries = rows.flatMap((row) => row.entries);
    setError(
      await write(
        'days-worked',
        entries.map((entry) => ({ ...entry, state: 'worked' as const })),
      ).finally(() => setBusy(false)),
    );
  };
  return (
    <Section title={passedTitle(quarterDays)}>
      <ProblemLine text={error} />
      <DataTable
        label="Days that have passed"
        rows={rows.slice(0, SHOWN)}
        columns={columns}
        rowKey={settleKey}
        minWidth={400}
      />
      <Box sx={{ display: 'flex', gap: 0.5, mt: 1, alignItems: 'center' }}>
        <Button size="small" startIcon={<Check />} disabled={busy} onClick={() => void allWorked()}>
          {quarterDays === 4 ? 'Worked' : 'All worked'}
        </Button>
        <Button size="small" onClick={onGoThrough}>
          Go through them
        </Button>
        {rows.length > SHOWN ? (
          <Box component="span" sx={{ fontSize: 12, color: 'text.secondary', ml: 1 }}>
            and {rows.length - SHOWN} more
          </Box>
        ) : null}
      </Box>
    </Section>
  );
}

function passedTitle(quarterDays: number): string {
  if (quarterDays === 4) return 'This day has passed. Worked?';
  return `These ${daysInWords(quarterDays)} have passed. All worked?`;
}

/** Key of a run of days that has to be settled. */
export function settleKey({ entries: [first], peerId, from }: DaysToSettle): string {
  return first?.id ?? `${peerId}-${from}`;
}

/** Columns of runs of days: who, what for, when, how much. */
function useSettleColumns(): TableColumn<DaysToSettle>[] {
  const today = useToday();
  const book = useCouncilBook();
  const { activities } = useAgreement();
  const nameOf = (code: string) => activities.find((activity) => activity.code === code)?.name ?? code;
  return [
    { id: 'peer', title: 'Peer', width: 140, render: ({ peerId }) => <PeerLink peerId={peerId} /> },
    {
      id: 'for',
      title: 'For',
      render: ({ entries: [entry] }) => {
        const text = entry ? workInShort(entry, book, nameOf) : '';
        return (
          <Box component="span" title={text} sx={{ color: 'text.secondary' }}>
            {text}
          </Box>
        );
      },
    },
    { id: 'dates', title: 'Dates', width: 104, render: (row) => datesInShort(row, today) },
    {
      id: 'days',
      title: 'Days',
      width: 52,
      align: 'right',
      render: ({ quarterDays }) => <DaysFigure quarterDays={quarterDays} />,
    },
  ];
}
