import { useTable } from '@renderer/data/desk-context';
import { AssignmentStatus } from '@renderer/panels/assignment-status';
import { ForWhom } from '@renderer/panels/letters/for-whom';
import { usePeerNames } from '@renderer/panels/use-peer-names';
import type { Assignment } from '@shared/model/assignment';
import type { AssignmentId } from '@shared/model/ids';
import type { PeerLetterKind } from '@shared/rules/noted-letter';

type Props = {
  offered: readonly Assignment[];
  chosen: readonly Assignment[];
  onChange: (ids: readonly AssignmentId[]) => void;
  kind: PeerLetterKind;
};

/** Whom an e-mail is for: each peer of the request whom it fits, with the state there. */
export function ReceiversInput({ offered, chosen, onChange, kind }: Props) {
  const nameOf = usePeerNames();
  const peers = useTable('peers');
  const listed = [...offered, ...chosen.filter((one) => !offered.includes(one))];
  return (
    <ForWhom
      receivers={listed.map(({ id, peerId, state }) => ({
        id,
        name: nameOf(peerId) ?? 'Peer no longer here',
        email: peers.get(peerId)?.email,
        why: <AssignmentStatus state={state} />,
      }))}
      chosen={chosen.map(({ id }) => id)}
      onChange={onChange}
      withoutAddress={`no e-mail address: ${kind === 'ask' || kind === 'chase' ? 'ask' : 'tell them'} by phone and record it`}
      empty="No peer of this request stands where this e-mail would be written."
    />
  );
}
