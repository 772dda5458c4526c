import { zodResolver } from '@hookform/resolvers/zod';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import type { TableColumn } from '@renderer/components/data-table';
import { DateInput } from '@renderer/components/date-input';
import { FormDaySchema } from '@renderer/components/form-days';
import { FormDialog } from '@renderer/components/form-dialog';
import { submitForm } from '@renderer/components/submit-form';
import { useTable, useToday } from '@renderer/data/desk-context';
import { peerName } from '@renderer/words/peer-name';
import { fieldErrorText } from '@renderer/words/problem-text';
import { daysInWords } from '@shared/model/quarter-days';
import { addDays } from '@shared/rules/calendar';
import { formatDayInWords, formatRange } from '@shared/rules/uk-date';
import type { DaysToSettle } from '@shared/rules/who-to-show';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { z } from 'zod';
import { settleKey } from './days-passed';
import { PeerLink } from '@renderer/panels/peer-link';
import { useWriteDays } from './use-write-days';
import { TodayList } from './today-list';

const WEEKS = 14;

/** Days pencilled in until a day that is over: kept until another day, or released. */
export function DaysExpired({ rows, onKeep }: { rows: readonly DaysToSettle[]; onKeep: (row: DaysToSettle) => void }) {
  const today = useToday();
  const write = useWriteDays();
  const peers = useTable('peers');
  const release = (row: DaysToSettle) =>
    write(
      'release-days',
      row.entries.map((entry) => ({ ...entry, state: 'cancelled' as const })),
    );
  const columns: TableColumn<DaysToSettle>[] = [
    { id: 'peer', title: 'Peer', render: ({ peerId }) => <PeerLink peerId={peerId} /> },
    {
      id: 'held',
      title: 'Held',
      width: 160,
      render: (row) => (
        <Box component="span" title={`For ${formatRange(row.from, row.to, today)}`} sx={{ color: 'text.secondary' }}>
          {daysInWords(row.quarterDays)}, to {heldUntil(row, today)}
        </Box>
      ),
    },
  ];
  return (
    <TodayList
      title="Pencilled in, date run out"
      rows={rows}
      columns={columns}
      rowKey={settleKey}
      dropFirst={[]}
      actionsWidth={120}
      renderActions={(row, onProblem) => {
        const peer = peers.get(row.peerId);
        const name = peer ? peerName(peer) : 'peer';
        return (
          <Box sx={{ display: 'inline-flex', gap: 0.5 }}>
            <Button size="small" aria-label={`Keep: ${name}`} onClick={() => onKeep(row)}>
              Keep
            </Button>
            <Button size="small" aria-label={`Release: ${name}`} onClick={() => void release(row).then(onProblem)}>
              Release
            </Button>
          </Box>
        );
      }}
    />
  );
}

function heldUntil({ entries }: DaysToSettle, today: DaysToSettle['from']): string {
  const last = entries.map(({ pencilledUntil }) => pencilledUntil).findLast((day) => day !== null);
  return last ? formatDayInWords(last, today) : '';
}

/** Until when the days are to be held now. */
export function KeepDialog({ row, onClose }: { row: DaysToSettle; onClose: () => void }) {
  const today = useToday();
  const write = useWriteDays();
  const [schema] = useState(() => z.object({ until: FormDaySchema.refine((day) => day >= today, 'in-the-past') }));
  const form = useForm({ resolver: zodResolver(schema), defaultValues: { until: addDays(today, WEEKS) } });
  const submit = () =>
    submitForm(form, async ({ until }) => {
      const failed = await write(
        'keep-pencilled',
        row.entries.map((entry) => ({ ...entry, pencilledUntil: until })),
      );
      if (!failed) onClose();
      return failed;
    });
  return (
    <FormDialog
      title={`Keep ${daysInWords(row.quarterDays)} pencilled in`}
      submitText="Keep pencilled in"
      onSubmit={submit}
      onClose={onClose}
      dirty={form.formState.isDirty}
      width={480}
    >
      <DateInput
        control={form.control}
        errorText={fieldErrorText}
        name="until"
        label="Keep until"
        today={today}
        autoFocus
        hint={`The days are ${formatRange(row.from, row.to, today)}.`}
        required
      />
    </FormDialog>
  );
}
