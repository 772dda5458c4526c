import Box from '@mui/material/Box';
import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import { ProblemLine } from '@renderer/components/problem-line';
import { useAtDesk, useDesk, useToday } from '@renderer/data/desk-context';
import { WritersOnly } from '@renderer/panels/writers-only';
import { problemText } from '@renderer/words/problem-text';
import { PeerSchema, type Peer } from '@shared/model/peer';
import { formatUkDate } from '@shared/rules/uk-date';
import { useState } from 'react';

/** Whether the head of office is spoken to before the peer is offered; set or taken away in one press, and in the history. */
export function HeadFirst({ peer }: { peer: Peer }) {
  const desk = useDesk();
  const by = useAtDesk();
  const today = useToday();
  const [error, setError] = useState<string>();
  const set = async (on: boolean) => {
    const { headFirst: _was, ...rest } = peer;
    const after = PeerSchema.parse(on ? { ...rest, headFirst: { on: today, by } } : rest);
    const saved = await desk.commit({
      label: { code: on ? 'head-first-on' : 'head-first-off', ids: [peer.id], count: 1 },
      operations: [{ table: 'peers', key: peer.id, after }],
    });
    setError(saved.ok ? undefined : problemText(saved.problem));
  };
  return (
    <Box sx={{ mt: 0.5 }}>
      <WritersOnly>
        <FormControlLabel
          label="The head of office asks to be spoken to first"
          control={
            <Checkbox size="small" checked={peer.headFirst !== undefined} onChange={(_event, on) => void set(on)} />
          }
          slotProps={{ typography: { variant: 'body2' } }}
        />
      </WritersOnly>
      {peer.headFirst ? (
        <Box sx={{ fontSize: 12, color: 'text.secondary' }}>
          Since {formatUkDate(peer.headFirst.on)}
          {peer.headFirst.by ? `, set by ${peer.headFirst.by}` : ''}. Nothing is kept of why.
        </Box>
      ) : null}
      <ProblemLine text={error} />
    </Box>
  );
}
