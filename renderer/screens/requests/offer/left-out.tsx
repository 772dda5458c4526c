import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Link from '@mui/material/Link';
import type { TableColumn } from '@renderer/components/data-table';
import { FilterChips } from '@renderer/components/filter-chips';
import { TallTable } from '@renderer/components/tall-table';
import { PeerLink } from '@renderer/panels/peer-link';
import { usePeerNames } from '@renderer/panels/use-peer-names';
import { WritersOnly } from '@renderer/panels/writers-only';
import { OFFER_RULE_WORDS } from '@renderer/words/offer-words';
import { capitalised } from '@shared/exports/words';
import type { OfferRule } from '@shared/model/offer';
import type { PeerId } from '@shared/model/ids';
import type { Request } from '@shared/model/request';
import { withoutConsidered } from '@shared/rules/offer/note-considered';
import type { LeftOutPeer, WhoToOffer } from '@shared/rules/offer/who-to-offer';
import { useId, useState } from 'react';
import { useSaveRequest } from '../use-save-request';

type Props = { request: Request; leftOut: readonly LeftOutPeer[]; countByRule: WhoToOffer['countByRule'] };

/** How many each rule leaves out, in one line, and who they are once it is opened. */
export function LeftOut({ request, leftOut, countByRule }: Props) {
  const [isOpen, setOpen] = useState(false);
  const [rule, setRule] = useState<OfferRule | 'all'>('all');
  const id = useId();
  if (leftOut.length === 0) return null;
  const counts = countByRule.map(([each, count]) => `${count.toLocaleString('en-GB')} ${OFFER_RULE_WORDS[each]}`);
  const isThere = rule === 'all' || countByRule.some(([each]) => each === rule);
  const rows = rule === 'all' || !isThere ? leftOut : leftOut.filter(({ rules }) => rules.includes(rule));
  return (
    <Box sx={{ mt: 1 }}>
      <Box sx={{ fontSize: 12, color: 'text.secondary' }}>
        {leftOut.length.toLocaleString('en-GB')} {leftOut.length === 1 ? 'is' : 'are'} left out: {counts.join(', ')}.{' '}
        <Link
          component="button"
          type="button"
          aria-expanded={isOpen}
          aria-controls={id}
          onClick={() => setOpen(!isOpen)}
        >
          {isOpen ? 'Hide who is left out' : 'Show who is left out'}
        </Link>
      </Box>
      <Box id={id}>
        {isOpen ? (
          <>
            <Box sx={{ my: 1 }}>
              <FilterChips<OfferRule | 'all'>
                label="Left out by"
                value={isThere ? rule : 'all'}
                onChange={setRule}
                chips={[
                  { value: 'all', text: 'All', count: leftOut.length },
                  ...countByRule.map(([value, count]) => ({
                    value,
                    text: capitalised(OFFER_RULE_WORDS[value]),
                    count,
                  })),
                ]}
              />
            </Box>
            <LeftOutTable request={request} rows={rows} />
          </>
        ) : null}
      </Box>
    </Box>
  );
}

function LeftOutTable({ request, rows }: { request: Request; rows: readonly LeftOutPeer[] }) {
  const save = useSaveRequest();
  const nameOf = usePeerNames();
  const takeBack = (peerId: PeerId) =>
    void save('take-back', [peerId], { request: withoutConsidered(request, peerId) });
  const columns: TableColumn<LeftOutPeer>[] = [
    { id: 'peer', title: 'Peer', width: 200, render: ({ peer }) => <PeerLink peerId={peer.id} /> },
    {
      id: 'why',
      title: 'Left out by',
      render: ({ rules }) => capitalised(rules.map((rule) => OFFER_RULE_WORDS[rule]).join(', ')),
    },
    {
      id: 'act',
      title: '',
      titleText: 'Take back',
      width: 120,
      align: 'right',
      render: ({ peer, rules }) =>
        rules.includes('set aside') ? (
          <WritersOnly>
            <Button size="small" aria-label={`Take back ${nameOf(peer.id) ?? ''}`} onClick={() => takeBack(peer.id)}>
              Take back
            </Button>
          </WritersOnly>
        ) : null,
    },
  ];
  return (
    <TallTable
      label="Who is left out"
      rows={rows}
      columns={columns}
      rowKey={({ peer }) => peer.id}
      minWidth={480}
      flows={8}
      height={340}
    />
  );
}
