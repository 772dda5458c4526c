import Button from '@mui/material/Button';
import Box from '@mui/material/Box';
import { DataTable, type TableColumn } from '@renderer/components/data-table';
import { DaysFigure } from '@renderer/components/days-figure';
import { HiddenText } from '@renderer/components/page';
import { useAgreement } from '@renderer/data/desk-context';
import { usePeerNames } from '@renderer/panels/use-peer-names';
import { useWorkText } from '@renderer/panels/work-text';
import { capitalised, entryDateCell, stateWord } from '@shared/exports/words';
import { formatUkDate } from '@shared/rules/uk-date';
import type { DaysToSettle } from '@shared/rules/who-to-show';
import type { ReactNode } from 'react';

/** Key of a run of days. */
export function runKey({ entries: [first], peerId, from }: DaysToSettle): string {
  return first?.id ?? `${peerId} ${from}`;
}

/** Runs of days that somebody has to say something about, with what can be said. */
export function SettleTable(props: {
  label: string;
  rows: readonly DaysToSettle[];
  /** The buttons of a run; `name` tells it apart for who does not see the row. */
  actions: (row: DaysToSettle, name: string) => ReactNode;
}) {
  const nameOf = usePeerNames();
  const workOf = useWorkText();
  const agreement = useAgreement();
  const datesOf = ({ from, to, entries: [first] }: DaysToSettle) =>
    first && first.precision !== 'day'
      ? String(entryDateCell(first, agreement))
      : from === to
        ? formatUkDate(from)
        : `${formatUkDate(from)} to ${formatUkDate(to)}`;
  const columns: TableColumn<DaysToSettle>[] = [
    { id: 'peer', title: 'Peer', width: 150, render: ({ peerId }) => nameOf(peerId) ?? 'Peer no longer here' },
    {
      id: 'for',
      title: 'What for',
      least: 160,
      render: ({ entries: [entry] }) => (
        <Box component="span" sx={{ whiteSpace: 'normal', lineHeight: '16px' }}>
          {entry ? capitalised(workOf(entry)) : ''}
        </Box>
      ),
    },
    { id: 'dates', title: 'Dates', width: 176, render: datesOf },
    { id: 'state', title: 'State', width: 92, render: ({ entries: [entry] }) => (entry ? stateWord(entry.state) : '') },
    {
      id: 'days',
      title: 'Days',
      width: 56,
      align: 'right',
      render: ({ quarterDays }) => <DaysFigure quarterDays={quarterDays} />,
    },
    {
      id: 'actions',
      title: <HiddenText>Actions</HiddenText>,
      width: 364,
      align: 'right',
      render: (row) => (
        <Box sx={{ display: 'flex', gap: 0.5, justifyContent: 'flex-end' }}>
          {props.actions(row, `${nameOf(row.peerId) ?? 'Peer no longer here'}, ${datesOf(row)}`)}
        </Box>
      ),
    },
  ];
  return <DataTable label={props.label} rows={props.rows} columns={columns} rowKey={runKey} minWidth={960} />;
}

/** A button of a run. */
export function RunButton(props: { text: string; name: string; disabled?: boolean; onClick: () => void }) {
  return (
    <Button
      size="small"
      aria-label={`${props.text}: ${props.name}`}
      disabled={props.disabled ?? false}
      onClick={props.onClick}
    >
      {props.text}
    </Button>
  );
}
