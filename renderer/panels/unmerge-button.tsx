import Button from '@mui/material/Button';
import { useTask } from '@renderer/components/use-task';
import { peerName } from '@renderer/words/peer-name';
import type { PeerMerge } from '@shared/model/peer-pair';
import { WritersOnly } from './writers-only';

/** Opens what parts two merged peers again. */
export function UnmergeButton({ merge }: { merge: PeerMerge }) {
  const task = useTask();
  return (
    <WritersOnly>
      <Button
        size="small"
        aria-label={`Unmerge ${peerName(merge.mergedPeer)}`}
        onClick={() => task.open('unmerge', { merge: merge.id })}
      >
        Unmerge
      </Button>
    </WritersOnly>
  );
}
