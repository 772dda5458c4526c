import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import { ProblemLine } from '@renderer/components/problem-line';
import { useTask } from '@renderer/components/use-task';
import { useDesk, useToday } from '@renderer/data/desk-context';
import { WritersOnly } from '@renderer/panels/writers-only';
import { problemText } from '@renderer/words/problem-text';
import type { Peer } from '@shared/model/peer';
import { useState } from 'react';

/** The peer is asked whether what we hold is right, or said so: that is noted in one press, with nothing else changed. */
export function ProfileLinks({ peer }: { peer: Peer }) {
  const desk = useDesk();
  const task = useTask();
  const today = useToday();
  const [error, setError] = useState<string>();
  const confirm = async () => {
    const saved = await desk.commit({
      label: { code: 'profile-confirmed', ids: [peer.id], count: 1 },
      operations: [{ table: 'peers', key: peer.id, after: { ...peer, profileConfirmedOn: today } }],
    });
    setError(saved.ok ? undefined : problemText(saved.problem));
  };
  return (
    <WritersOnly>
      <Box component="span" sx={{ display: 'inline-flex', columnGap: 2, flexWrap: 'wrap', justifyContent: 'flex-end' }}>
        <Link component="button" type="button" onClick={() => task.open('ask-profiles', { peer: peer.id })}>
          Ask for an update
        </Link>
        {peer.profileConfirmedOn === today ? null : (
          <Link component="button" type="button" onClick={() => void confirm()}>
            Profile confirmed today
          </Link>
        )}
      </Box>
      <ProblemLine text={error} />
    </WritersOnly>
  );
}
