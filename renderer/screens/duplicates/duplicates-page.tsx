import Button from '@mui/material/Button';
import Link from '@mui/material/Link';
import { ProblemLine } from '@renderer/components/problem-line';
import { DataTable, type TableColumn } from '@renderer/components/data-table';
import { EmptyState, Page, Section } from '@renderer/components/page';
import { useDesk, useRefusal, useTable } from '@renderer/data/desk-context';
import { forgetTwoPeople, sayTwoPeople } from '@renderer/data/merging/merge-peers';
import { mergesIn } from '@renderer/data/merging/merges-in';
import { ListWaysOut } from '@renderer/panels/list-ways-out';
import { PeerLink } from '@renderer/panels/peer-link';
import { UnmergeButton } from '@renderer/panels/unmerge-button';
import { usePeerNames } from '@renderer/panels/use-peer-names';
import { peerName } from '@renderer/words/peer-name';
import { problemText } from '@renderer/words/problem-text';
import type { PeerMerge, TwoPeople } from '@shared/model/peer-pair';
import type { Result } from '@shared/model/result';
import { duplicatePairs, type DuplicatePair } from '@shared/rules/duplicate-pairs';
import { formatUkDate } from '@shared/rules/uk-date';
import type { ListColumn } from '@shared/views/list-column';
import { useMemo, useState } from 'react';
import { Link as RouterLink } from 'react-router';
import { MergeTwo } from './merge-two';

const BACK = { to: '/peers', title: 'Peers' };

/** Peers who may be one person, those who were merged, and those of whom somebody said that they are two people. */
export function DuplicatesPage() {
  const peers = useTable('peers');
  const said = useTable('peerPairs');
  const [error, setError] = useState<string>();
  const likely = useMemo(() => duplicatePairs(peers.all, said.all), [peers, said]);
  const merges = useMemo(() => mergesIn(said.all).toReversed(), [said]);
  const two = useMemo(() => said.all.filter((pair) => pair.kind === 'two people'), [said]);
  const show = (written: Result<unknown>) => setError(written.ok ? undefined : problemText(written.problem));
  const writes = useRefusal() === undefined;
  return (
    <Page title="Duplicates" back={BACK} actions={writes && peers.all.length > 1 ? <MergeTwo /> : null}>
      <ProblemLine text={error} />
      <Section
        title="May be one person"
        count={likely.length}
        right={
          likely.length > 0 ? <ListWaysOut small label="May be one person" rows={likely} columns={LIKELY} /> : null
        }
      >
        {likely.length === 0 ? (
          <EmptyState
            title="No two peers are alike"
            text="Two peers with the same CRM ID, the same e-mail address, or the same name and home council will stand here, to be merged or left as two people."
          />
        ) : (
          <Likely pairs={likely} writes={writes} onWritten={show} />
        )}
      </Section>
      {merges.length > 0 ? <Merges merges={merges} /> : null}
      {two.length > 0 ? <Two pairs={two} writes={writes} onWritten={show} /> : null}
    </Page>
  );
}

const LIKELY: readonly ListColumn<DuplicatePair>[] = [
  { id: 'first', title: 'Peer', kind: 'text', value: ({ peers: [peer] }) => peerName(peer) },
  { id: 'second', title: 'And', kind: 'text', value: ({ peers: [, peer] }) => peerName(peer) },
  { id: 'why', title: 'Why', kind: 'text', value: ({ because }) => because },
];

type Written = (written: Result<unknown>) => void;

function Likely({
  pairs,
  writes,
  onWritten,
}: {
  pairs: readonly DuplicatePair[];
  writes: boolean;
  onWritten: Written;
}) {
  const desk = useDesk();
  const names = usePeerNames();
  const columns: TableColumn<DuplicatePair>[] = [
    { id: 'first', title: 'Peer', render: ({ peers: [peer] }) => <PeerLink peerId={peer.id} /> },
    { id: 'second', title: 'And', render: ({ peers: [, peer] }) => <PeerLink peerId={peer.id} /> },
    { id: 'why', title: 'Why', width: 200, render: ({ because }) => because },
    {
      id: 'act',
      title: '',
      titleText: 'What to do',
      width: 280,
      render: ({ peers: [a, b] }) => {
        const who = `${names(a.id) ?? ''} and ${names(b.id) ?? ''}`;
        return writes ? (
          <>
            <Button
              size="small"
              component={RouterLink}
              to={`/peers/duplicates/${a.id}/${b.id}`}
              aria-label={`Compare and merge ${who}`}
            >
              Compare and merge
            </Button>{' '}
            <Button
              size="small"
              aria-label={`They are two people: ${who}`}
              onClick={() => void sayTwoPeople(desk, [a, b]).then(onWritten)}
            >
              They are two people
            </Button>
          </>
        ) : null;
      },
    },
  ];
  return (
    <DataTable
      label="May be one person"
      rows={pairs}
      columns={columns}
      rowKey={({ peers: [a, b] }) => `${a.id} ${b.id}`}
      minWidth={760}
    />
  );
}

function Merges({ merges }: { merges: readonly PeerMerge[] }) {
  const peers = useTable('peers');
  const intoOf = ({ survivorId, survivorAfter }: PeerMerge) => peerName(peers.get(survivorId) ?? survivorAfter);
  const leaving: readonly ListColumn<PeerMerge>[] = [
    { id: 'merged', title: 'Merged', kind: 'text', value: ({ mergedPeer }) => peerName(mergedPeer) },
    { id: 'into', title: 'Into', kind: 'text', value: intoOf },
    { id: 'on', title: 'On', kind: 'date', value: ({ on }) => on },
  ];
  const columns: TableColumn<PeerMerge>[] = [
    { id: 'merged', title: 'Merged', render: ({ mergedPeer }) => peerName(mergedPeer) },
    {
      id: 'into',
      title: 'Into',
      render: (merge) => (peers.get(merge.survivorId) ? <PeerLink peerId={merge.survivorId} /> : intoOf(merge)),
    },
    { id: 'on', title: 'On', width: 120, render: ({ on }) => formatUkDate(on) },
    {
      id: 'act',
      title: '',
      titleText: 'What to do',
      width: 120,
      render: (merge) => <UnmergeButton merge={merge} />,
    },
  ];
  return (
    <Section
      title="Merged"
      count={merges.length}
      right={<ListWaysOut small label="Merged" rows={merges} columns={leaving} />}
    >
      <DataTable label="Merged" rows={merges} columns={columns} rowKey={({ id }) => id} minWidth={560} />
    </Section>
  );
}

function Two({ pairs, writes, onWritten }: { pairs: readonly TwoPeople[]; writes: boolean; onWritten: Written }) {
  const desk = useDesk();
  const names = usePeerNames();
  const whoOf = ({ peerIds }: TwoPeople) => peerIds.map((id) => names(id) ?? 'a peer no longer here').join(' and ');
  const leaving: readonly ListColumn<TwoPeople>[] = [
    { id: 'who', title: 'Peers', kind: 'text', value: whoOf },
    { id: 'on', title: 'Said on', kind: 'date', value: ({ on }) => on },
  ];
  const columns: TableColumn<TwoPeople>[] = [
    { id: 'who', title: 'Peers', render: whoOf },
    { id: 'on', title: 'Said on', width: 120, render: ({ on }) => formatUkDate(on) },
    {
      id: 'act',
      title: '',
      titleText: 'What to do',
      width: 120,
      render: (pair) =>
        writes ? (
          <Link
            component="button"
            type="button"
            aria-label={`Ask again: ${pair.peerIds.map((id) => names(id) ?? '').join(' and ')}`}
            onClick={() => void forgetTwoPeople(desk, pair).then(onWritten)}
          >
            Ask again
          </Link>
        ) : null,
    },
  ];
  return (
    <Section
      title="Two people"
      count={pairs.length}
      right={<ListWaysOut small label="Two people" rows={pairs} columns={leaving} />}
    >
      <DataTable label="Two people" rows={pairs} columns={columns} rowKey={({ id }) => id} minWidth={480} />
    </Section>
  );
}
