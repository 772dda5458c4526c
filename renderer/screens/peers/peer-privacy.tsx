import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { Section } from '@renderer/components/page';
import { useTask } from '@renderer/components/use-task';
import { useDesk } from '@renderer/data/desk-context';
import type { Peer } from '@shared/model/peer';

/** What the peer may ask for: everything that is held about them, and that it be erased. */
export function PeerPrivacy({ peer }: { peer: Peer }) {
  const task = useTask();
  const { erasure } = useDesk();
  return (
    <Section title="Privacy">
      <Box sx={{ display: 'flex', gap: 1, flexWrap: 'wrap' }}>
        <Button size="small" onClick={() => task.open('access-pack', { peer: peer.id })}>
          Make a subject access pack
        </Button>
        {erasure ? (
          <Button size="small" color="error" onClick={() => task.open('erase-peer', { peer: peer.id })}>
            Erase this peer
          </Button>
        ) : null}
      </Box>
    </Section>
  );
}
