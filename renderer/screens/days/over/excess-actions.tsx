import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useTask } from '@renderer/components/use-task';
import { useDesk } from '@renderer/data/desk-context';
import { usePeerNames } from '@renderer/panels/use-peer-names';
import { writeDays } from '@renderer/screens/days/write-days';
import { useState } from 'react';
import type { ExcessRow } from './use-excesses';

/** What can be done about an excess; the first is what it waits for. */
export function ExcessActions({ row }: { row: ExcessRow }) {
  const task = useTask();
  const desk = useDesk();
  const name = usePeerNames()(row.peerId) ?? 'this peer';
  const [refused, setRefused] = useState<string>();
  const { approval, held, group } = row;
  const button = (text: string, act: () => void) => (
    <Button key={text} size="small" aria-label={`${text}: ${name}`} onClick={act}>
      {text}
    </Button>
  );
  const enter = (decision: string) => task.open('approval', { peer: row.peerId, year: row.yearKey, decision });
  const edit = (text: string) => button(text, () => task.open('approval', { approval: approval?.id ?? '' }));
  const bookNow = async () => {
    const entries = held.map((entry) => ({ ...entry, state: 'booked' as const, pencilledUntil: null }));
    // More than a day on one of the dates was settled when they were pencilled in.
    setRefused(await writeDays(desk, { code: 'book-days', entries, keepBusy: true }));
  };
  return (
    <Box sx={{ whiteSpace: 'normal' }}>
      <Box sx={{ display: 'flex', gap: 0.5, justifyContent: 'flex-end', flexWrap: 'wrap' }}>
        {approval === null ? (
          <>
            {button('Ask for approval', () => enter('asked'))}
            {button('Enter approval', () => enter('granted'))}
          </>
        ) : group === 'asked' ? (
          <>
            {button('Case', () => task.open('approval-case', { approval: approval.id }))}
            {button('Enter decision', () => task.open('approval', { approval: approval.id, decision: 'granted' }))}
          </>
        ) : (
          <>
            {approval.decision === 'granted' && held.length > 0 ? button('Book now', () => void bookNow()) : null}
            {edit('Edit')}
          </>
        )}
      </Box>
      {refused ? (
        <Alert severity="error" role="alert" sx={{ textAlign: 'left', mt: 0.5 }}>
          {refused}
        </Alert>
      ) : null}
    </Box>
  );
}
