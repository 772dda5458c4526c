import type { TableColumn } from '@renderer/components/data-table';
import { DaysFigure } from '@renderer/components/days-figure';
import { FittingTable } from '@renderer/components/fitting-table';
import { Section } from '@renderer/components/page';
import { LimitStatus } from '@renderer/panels/limit-status';
import { ListWaysOut } from '@renderer/panels/list-ways-out';
import { PeerLink } from '@renderer/panels/peer-link';
import { useLimitIn } from '@renderer/panels/use-limit-in';
import { useThisYear } from '@renderer/panels/use-this-year';
import { peerName } from '@renderer/words/peer-name';
import { positionText } from '@renderer/words/position-words';
import type { Peer } from '@shared/model/peer';
import type { ListColumn } from '@shared/views/list-column';

/** The peers whose home council it is, with what they have left this year. */
export function CouncilPeers({ rows, council }: { rows: readonly Peer[]; council: string }) {
  const year = useThisYear();
  const limitOfPeer = useLimitIn(year);
  const leaving: readonly ListColumn<Peer>[] = [
    { id: 'peer', title: 'Peer', kind: 'text', value: peerName },
    { id: 'ward', title: 'Ward', kind: 'text', value: ({ ward }) => ward },
    { id: 'left', title: 'Left', kind: 'days', value: ({ id }) => limitOfPeer(id)?.leftQuarterDays ?? null },
    {
      id: 'position',
      title: 'Position',
      kind: 'text',
      value: ({ id }) => {
        const limit = limitOfPeer(id);
        return limit ? positionText(limit.position, limit) : '';
      },
    },
  ];
  const columns: TableColumn<Peer>[] = [
    { id: 'peer', title: 'Peer', least: 160, render: ({ id }) => <PeerLink peerId={id} /> },
    { id: 'ward', title: 'Ward', width: 200, render: ({ ward }) => ward },
    {
      id: 'left',
      title: 'Left',
      width: 84,
      align: 'right',
      render: ({ id }) => {
        const limit = limitOfPeer(id);
        return limit ? <DaysFigure quarterDays={limit.leftQuarterDays} plainZero /> : null;
      },
    },
    {
      id: 'position',
      title: 'Position',
      width: 168,
      render: ({ id }) => {
        const limit = limitOfPeer(id);
        return limit ? <LimitStatus limit={limit} /> : null;
      },
    },
  ];
  return (
    <Section
      title="Peers who sit there"
      count={rows.length}
      right={
        <ListWaysOut small label={`Peers who sit there: ${council}`} rows={rows} columns={leaving} yearKey={year.key} />
      }
    >
      <FittingTable
        label="Peers who sit there"
        rows={rows}
        columns={columns}
        rowKey={({ id }) => id}
        dropFirst={['ward']}
      />
    </Section>
  );
}
