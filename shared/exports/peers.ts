import { TRAINING_KINDS, type Peer } from '@shared/model/peer';
import { peerTraining } from '@shared/rules/training';
import { formatUkDate } from '@shared/rules/uk-date';
import type { Column } from './column';
import type { PeerFigures, ReturnContext } from './return-context';
import { buildTable, type TableSheet } from './sheet';
import { capitalised, councilTypeWord, peerName, trainingWord } from './words';

type Lookup = Pick<ReturnContext, 'agreement' | 'councils' | 'today' | 'training'>;
type PeerRow = Pick<PeerFigures, 'peer' | 'limit'>;

/** The pool, in order of name. Source: DESIGN section 3. */
export function buildPeers(context: ReturnContext): TableSheet {
  return buildTable('Peers', peersColumns(context), context.figures.length, () => context.figures);
}

/** The columns of Peers. Source: DESIGN section 3. */
function peersColumns({ agreement, councils, today, training: book }: Lookup): readonly Column<PeerRow>[] {
  const council = (peer: Peer) => (peer.homeCouncilId === null ? undefined : councils.get(peer.homeCouncilId));
  const councilType = (peer: Peer) => {
    const type = council(peer)?.type;
    return type === undefined ? null : councilTypeWord(type);
  };
  return [
    { title: 'Peer', kind: 'text', width: 28, value: ({ peer }) => peerName(peer) },
    { title: 'CRM ID', kind: 'text', width: 12, value: ({ peer }) => peer.crmId },
    { title: 'Title', kind: 'text', width: 10, value: ({ peer }) => peer.title },
    { title: 'First name', kind: 'text', width: 16, value: ({ peer }) => peer.firstName },
    { title: 'Last name', kind: 'text', width: 20, value: ({ peer }) => peer.lastName },
    {
      title: 'Home council',
      kind: 'text',
      width: 34,
      value: ({ peer }) => councils.nameOf(peer.homeCouncilId, peer.homeCouncilText),
    },
    { title: 'Council type', kind: 'text', width: 20, value: ({ peer }) => councilType(peer) },
    { title: 'Region', kind: 'text', width: 22, value: ({ peer }) => council(peer)?.region || peer.homeRegion },
    { title: 'Party', kind: 'text', width: 18, sensitive: 'political opinion', value: ({ peer }) => peer.party },
    { title: 'Group', kind: 'text', width: 18, sensitive: 'political opinion', value: ({ peer }) => peer.group },
    { title: 'Roles', kind: 'text', width: 34, value: ({ peer }) => rolesText(peer) },
    { title: 'Skills', kind: 'text', width: 40, value: ({ peer }) => skillsText(peer) },
    { title: 'Status', kind: 'text', width: 12, value: ({ peer }) => capitalised(peer.status) },
    { title: 'Days left', kind: 'days', width: 11, value: ({ limit }) => limit.leftQuarterDays },
    {
      title: 'Training',
      kind: 'text',
      width: 52,
      value: ({ peer }) =>
        TRAINING_KINDS.map(
          (kind) => `${trainingWord(kind)}: ${peerTraining(kind, peer, { book, today, agreement }).position}`,
        ).join('; '),
    },
    { title: 'Peer Desk ref', kind: 'text', width: 38, value: ({ peer }) => peer.id },
  ];
}

/** A peer's roles in one cell: "Leader; Cabinet member (until 02/05/2024)". The same whatever the day. */
function rolesText(peer: Pick<Peer, 'roles'>): string {
  return peer.roles.map(({ role, to }) => (to === null ? role : `${role} (until ${formatUkDate(to)})`)).join('; ');
}

/** A peer's skills in one cell: "Scrutiny (lead); Digital". */
function skillsText(peer: Pick<Peer, 'skills'>): string {
  return peer.skills.map(({ skill, level }) => (level === null ? skill : `${skill} (${level})`)).join('; ');
}
