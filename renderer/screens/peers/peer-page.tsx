import Add from '@mui/icons-material/Add';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { NotHerePage } from '@renderer/components/not-here-page';
import { Page } from '@renderer/components/page';
import { useTask } from '@renderer/components/use-task';
import { useCouncilBook, useTable, useToday } from '@renderer/data/desk-context';
import { mergesIn } from '@renderer/data/merging/merges-in';
import { RecordHistory } from '@renderer/panels/record-history';
import { peerFullName } from '@renderer/words/peer-name';
import type { Peer } from '@shared/model/peer';
import { Navigate, useParams } from 'react-router';
import { ErasedPeerPage } from './erased-peer-page';
import { PeerAfterWork } from './peer-after-work';
import { PeerDays } from './peer-days';
import { PeerFacts } from './peer-facts';
import { PeerMerges } from './peer-merges';
import { PeerNames } from './peer-names';
import { PeerOffer } from './peer-offer';
import { PeerPrivacy } from './peer-privacy';
import { PeerRequests } from './peer-requests';
import { PeerRestricted } from './peer-restricted';
import { PeerStatus } from './peer-status';
import { PeerTraining } from './peer-training';
import { rolesNow } from './peer-words';

const SIDE_BY_SIDE = '@media (min-width: 1120px)';

/** One peer: training, facts, requests and history at the left, the days of a year at the right. */
export function PeerPage() {
  const { peerId = '' } = useParams();
  const peers = useTable('peers');
  const pairs = useTable('peerPairs');
  const task = useTask();
  const peer = peers.get(peerId);
  const inPool = peers.all.filter(({ status }) => status !== 'removed').length;
  const back = { to: '/peers', title: 'Peers', detail: `${inPool.toLocaleString('en-GB')} in the pool` };
  const merge = mergesIn(pairs.all).find(({ mergedId }) => mergedId === peerId);
  if (!peer && merge) return <Navigate to={`/peers/${merge.survivorId}`} replace />;
  if (!peer)
    return (
      <NotHerePage record="peer" back={back} all="All peers" text="The record may have been taken back with Undo." />
    );
  if (peer.erasedOn) return <ErasedPeerPage peer={peer} erasedOn={peer.erasedOn} back={back} />;
  return (
    <Page
      title={peerFullName(peer)}
      back={back}
      detail={<PeerDetail peer={peer} />}
      actions={
        <>
          <Button onClick={() => task.open('edit-peer', { peer: peer.id })}>Edit</Button>
          <Button variant="contained" startIcon={<Add />} onClick={() => task.open('record-days', { peers: peer.id })}>
            Record days
          </Button>
        </>
      }
    >
      <Box
        sx={{
          display: 'grid',
          position: 'relative',
          columnGap: 4,
          alignItems: 'start',
          gridTemplateColumns: 'minmax(0, 1fr)',
          [SIDE_BY_SIDE]: { gridTemplateColumns: 'minmax(0, 368px) minmax(0, 1fr)' },
        }}
      >
        {/* Read in this order; on a wide window the days stand at the right. */}
        <Box sx={{ minWidth: 0, [SIDE_BY_SIDE]: { gridColumn: 2, gridRow: 1 } }}>
          <PeerDays peer={peer} />
        </Box>
        <Box sx={{ minWidth: 0, [SIDE_BY_SIDE]: { gridColumn: 1, gridRow: 1 } }}>
          <PeerOffer peer={peer} />
          <PeerTraining peer={peer} />
          <PeerRequests peerId={peer.id} />
          <PeerAfterWork peerId={peer.id} />
          <PeerFacts peer={peer} />
          <PeerNames peer={peer} />
          <PeerMerges peerId={peer.id} />
          <PeerRestricted peerId={peer.id} />
          <RecordHistory table="peers" id={peer.id} />
          <PeerPrivacy peer={peer} />
        </Box>
      </Box>
    </Page>
  );
}

/** "Deputy leader" goes on in small letters; "Cabinet Member for Finance" stays as it is written. */
function afterComma(role: string): string {
  return /^.[^A-Z]*$/.test(role) ? role.charAt(0).toLowerCase() + role.slice(1) : role;
}

function PeerDetail({ peer }: { peer: Peer }) {
  const book = useCouncilBook();
  const today = useToday();
  const [role] = rolesNow(peer, today);
  const council = book.nameOf(peer.homeCouncilId, peer.homeCouncilText);
  const elsewhere =
    role && role.councilId !== peer.homeCouncilId ? book.shortNameOf(role.councilId, role.councilText) : '';
  const roleText =
    role &&
    `${council ? afterComma(role.role) : role.role}${elsewhere ? ` of ${elsewhere}` : ''}${role.from ? ` since ${role.from.slice(0, 4)}` : ''}`;
  const place = [council, roleText].filter(Boolean).join(', ');
  return (
    <>
      {place ? <span>{place}</span> : null}
      {peer.knownAs ? <span>known as {peer.knownAs}</span> : null}
      {peer.email ? <span>{peer.email}</span> : null}
      {peer.status === 'active' ? null : <PeerStatus status={peer.status} />}
    </>
  );
}
