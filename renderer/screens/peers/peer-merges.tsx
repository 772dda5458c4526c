import { Section } from '@renderer/components/page';
import { useTable } from '@renderer/data/desk-context';
import { mergesIn } from '@renderer/data/merging/merges-in';
import { UnmergeButton } from '@renderer/panels/unmerge-button';
import { peerName } from '@renderer/words/peer-name';
import type { PeerId } from '@shared/model/ids';
import { formatUkDate } from '@shared/rules/uk-date';

/** Which records went into this one, each with the way to part them again. */
export function PeerMerges({ peerId }: { peerId: PeerId }) {
  const merges = mergesIn(useTable('peerPairs').all).filter(({ survivorId }) => survivorId === peerId);
  if (merges.length === 0) return null;
  return (
    <Section title="Merged" count={merges.length}>
      {merges.map((merge) => (
        <div key={merge.id}>
          {peerName(merge.mergedPeer)}, on {formatUkDate(merge.on)} <UnmergeButton merge={merge} />
        </div>
      ))}
    </Section>
  );
}
