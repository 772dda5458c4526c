import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useTask } from '@renderer/components/use-task';
import { BookHeld } from '@renderer/panels/book-held';
import { usePeerNames } from '@renderer/panels/use-peer-names';
import { isToBook } from '@shared/rules/excesses';
import type { ExcessRow } from '@renderer/panels/use-excesses';

/** What can be done about an excess; the first is what it waits for. */
export function ExcessActions({ row }: { row: ExcessRow }) {
  const task = useTask();
  const name = usePeerNames()(row.peerId) ?? 'this peer';
  const { approval, held, group } = row;
  const button = (text: string, act: () => void) => (
    <Button key={text} size="small" aria-label={`${text}: ${name}`} onClick={act}>
      {text}
    </Button>
  );
  const enter = (decision: string) => task.open('approval', { peer: row.peerId, year: row.yearKey, decision });
  const edit = (text: string) => button(text, () => task.open('approval', { approval: approval?.id ?? '' }));
  return (
    <Box sx={{ whiteSpace: 'normal', py: 0.5 }}>
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
            {isToBook(row) ? <BookHeld held={held} name={name} /> : null}
            {edit('Edit')}
          </>
        )}
      </Box>
    </Box>
  );
}
