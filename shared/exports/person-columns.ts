import type { Peer } from '@shared/model/peer';
import type { Column } from './column';
import type { ReturnContext } from './return-context';
import { peerName } from './words';

/** The columns that say which peer a row is about: name, CRM ID and home council. */
export function personColumns<Row extends { peer: Peer }>(councils: ReturnContext['councils']): readonly Column<Row>[] {
  return [
    { title: 'Peer', kind: 'text', width: 28, value: ({ peer }) => peerName(peer) },
    { title: 'CRM ID', kind: 'text', width: 12, value: ({ peer }) => peer.crmId },
    {
      title: 'Home council',
      kind: 'text',
      width: 34,
      value: ({ peer }) => councils.nameOf(peer.homeCouncilId, peer.homeCouncilText),
    },
  ];
}
