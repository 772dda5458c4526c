import Alert from '@mui/material/Alert';
import { Page } from '@renderer/components/page';
import { useDesk } from '@renderer/data/desk-context';
import { useErasureLeft } from '@renderer/data/erasure/use-erasure-left';
import { RecordHistory } from '@renderer/panels/record-history';
import type { CalendarDay } from '@shared/model/calendar-day';
import type { Peer } from '@shared/model/peer';
import { formatPlainDate } from '@shared/rules/uk-date';
import type { ComponentProps } from 'react';
import { PeerDays } from './peer-days';
import { PeerRequests } from './peer-requests';

type Props = { peer: Peer; erasedOn: CalendarDay; back: ComponentProps<typeof Page>['back'] };

/** What stays of a peer who was erased: days and requests, and nothing of the person. */
export function ErasedPeerPage({ peer, erasedOn, back }: Props) {
  const left = useErasureLeft(useDesk().erasure);
  return (
    <Page title={peer.lastName} {...(back ? { back } : {})}>
      <Alert severity="info" sx={{ mb: 2, maxWidth: 820 }}>
        Erased on {formatPlainDate(erasedOn)}. Days and requests stay, so that every total is right; who it was is
        nowhere in {left ? 'these records' : 'Peer Desk'} any more.
      </Alert>
      <PeerDays peer={peer} />
      <PeerRequests peerId={peer.id} />
      <RecordHistory table="peers" id={peer.id} />
    </Page>
  );
}
