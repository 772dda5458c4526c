import Link from '@mui/material/Link';
import type { TableColumn } from '@renderer/components/data-table';
import { DaysFigure } from '@renderer/components/days-figure';
import { LimitStatus } from '@renderer/panels/limit-status';
import { OfferStatus } from '@renderer/panels/offer/offer-status';
import { OFFER_VERDICT_WORDS } from '@renderer/words/offer-words';
import { peerName } from '@renderer/words/peer-name';
import { standingReason, trainingReason } from '@renderer/words/training-words';
import type { CalendarDay } from '@shared/model/calendar-day';
import type { TrainingKind } from '@shared/model/peer';
import { formatUkDate } from '@shared/rules/uk-date';
import type { ListColumn } from '@shared/views/list-value';
import type { ReactNode } from 'react';
import { Link as RouterLink } from 'react-router';
import { PeerStatus } from './peer-status';
import type { PeerRow } from './peer-rows';
import { COUNCILLOR_STATUS_WORDS, PEER_STATUS_WORDS, PEER_TYPE_WORDS } from './peer-words';
import { TrainingStatus } from '@renderer/panels/training-status';

/** A column of the list of peers: its value is searched, filtered and sorted by, its drawing only shows it. */
type PeerColumn = ListColumn<PeerRow> & {
  /** Least width in the table. */
  width: number;
  /** Takes what room is left. */
  grows?: boolean;
  align?: 'right';
  draw?: (row: PeerRow) => ReactNode;
  /** Is there to filter by, never to be shown. */
  hidden?: boolean;
};

const day = (on: CalendarDay | null) => (on === null ? '' : formatUkDate(on));

/** Skills so that one of them is found whole: "Planning" is not in "Financial planning". */
export const skillTag = (skill: string) => `; ${skill};`;

function trainingColumn(kind: TrainingKind, title: string): PeerColumn {
  return {
    id: `training-${kind}`,
    title,
    kind: 'text',
    width: 116,
    value: ({ standing }) => standing.at[kind].position,
    draw: ({ standing }) => (
      <span title={trainingReason(standing.at[kind])}>
        <TrainingStatus position={standing.at[kind].position} />
      </span>
    ),
  };
}

/** Every column of the list. Party and group stand on no list. */
export const PEER_COLUMNS: readonly PeerColumn[] = [
  {
    id: 'peer',
    title: 'Peer',
    kind: 'text',
    width: 160,
    value: ({ peer }) => `${peer.lastName}, ${peer.firstName}`,
    draw: (row) => <PeerLink {...row} />,
  },
  { id: 'council', title: 'Home council', kind: 'text', width: 130, value: (row) => row.council },
  { id: 'region', title: 'Region', kind: 'text', width: 116, value: (row) => row.region },
  { id: 'roles', title: 'Roles', kind: 'text', width: 114, grows: true, value: (row) => row.roles },
  { id: 'skills', title: 'Skills', kind: 'text', width: 114, grows: true, value: (row) => row.skills },
  {
    id: 'status',
    title: 'Status',
    kind: 'text',
    width: 100,
    value: ({ peer }) => PEER_STATUS_WORDS[peer.status],
    draw: ({ peer }) => <PeerStatus status={peer.status} />,
  },
  {
    id: 'left',
    title: 'Left',
    kind: 'days',
    width: 60,
    align: 'right',
    value: ({ limit }) => limit.leftQuarterDays,
    draw: ({ limit }) => <DaysFigure quarterDays={limit.leftQuarterDays} plainZero />,
  },
  {
    id: 'training',
    title: 'Training',
    kind: 'text',
    width: 100,
    value: ({ standing }) => standing.position,
    draw: ({ standing }) => (
      <span title={standingReason(standing)}>
        <TrainingStatus position={standing.position} />
      </span>
    ),
  },
  trainingColumn('challenge', 'Challenge training'),
  trainingColumn('conference', 'Conference'),
  trainingColumn('mentoring', 'Mentoring training'),
  {
    id: 'position',
    title: 'Position',
    kind: 'text',
    width: 140,
    value: ({ limit }) => limit.position,
    draw: ({ limit }) => <LimitStatus limit={limit} />,
  },
  {
    id: 'offer',
    title: 'Can I offer?',
    kind: 'text',
    width: 216,
    value: ({ verdict }) => OFFER_VERDICT_WORDS[verdict],
    draw: ({ verdict }) => <OfferStatus verdict={verdict} />,
  },
  {
    id: 'worked',
    title: 'Worked',
    kind: 'days',
    width: 70,
    align: 'right',
    value: ({ used }) => used.workedQuarterDays,
    draw: ({ used }) => <DaysFigure quarterDays={used.workedQuarterDays} />,
  },
  {
    id: 'booked',
    title: 'Booked',
    kind: 'days',
    width: 70,
    align: 'right',
    value: ({ used }) => used.bookedQuarterDays,
    draw: ({ used }) => <DaysFigure quarterDays={used.bookedQuarterDays} />,
  },
  {
    id: 'last-worked',
    title: 'Last worked',
    kind: 'date',
    width: 92,
    value: ({ used }) => used.lastWorkedOn,
    draw: ({ used }) => day(used.lastWorkedOn),
  },
  { id: 'known-as', title: 'Known as', kind: 'text', width: 110, value: ({ peer }) => peer.knownAs },
  { id: 'ward', title: 'Ward', kind: 'text', width: 120, value: ({ peer }) => peer.ward },
  {
    id: 'councillor',
    title: 'As a councillor',
    kind: 'text',
    width: 140,
    value: ({ peer }) => COUNCILLOR_STATUS_WORDS[peer.councillorStatus],
  },
  {
    id: 'types',
    title: 'Offered for',
    kind: 'text',
    width: 150,
    value: ({ peer }) => peer.peerTypes.map((type) => PEER_TYPE_WORDS[type]).join(', '),
  },
  { id: 'email', title: 'E-mail', kind: 'text', width: 190, value: ({ peer }) => peer.email },
  { id: 'phone', title: 'Phone', kind: 'text', width: 120, value: ({ peer }) => peer.phone },
  { id: 'crm', title: 'CRM ID', kind: 'text', width: 90, value: ({ peer }) => peer.crmId },
  {
    id: 'next-election',
    title: 'Next election',
    kind: 'date',
    width: 96,
    value: ({ peer }) => peer.nextElectionOn,
    draw: ({ peer }) => day(peer.nextElectionOn),
  },
  {
    id: 'terms',
    title: 'Terms accepted',
    kind: 'date',
    width: 108,
    value: ({ peer }) => peer.termsAcceptedOn,
    draw: ({ peer }) => day(peer.termsAcceptedOn),
  },
  {
    id: 'profile',
    title: 'Profile confirmed',
    kind: 'date',
    width: 118,
    value: ({ peer }) => peer.profileConfirmedOn,
    draw: ({ peer }) => day(peer.profileConfirmedOn),
  },
  {
    id: 'skill-tags',
    title: 'Skill',
    kind: 'text',
    width: 0,
    hidden: true,
    value: ({ peer }) => peer.skills.map(({ skill }) => skillTag(skill)).join(''),
  },
];

/** Columns shown until others are chosen. */
export const FIRST_COLUMNS: readonly string[] = [
  'peer',
  'council',
  'region',
  'roles',
  'skills',
  'status',
  'left',
  'training-challenge',
  'training-conference',
];

/** The columns as the table draws them. */
export function toTableColumns(columns: readonly PeerColumn[]): TableColumn<PeerRow>[] {
  return columns.map((column) => ({
    id: column.id,
    title: column.title,
    sortable: true,
    ...(column.grows ? {} : { width: column.width }),
    ...(column.align ? { align: column.align } : {}),
    render: column.draw ?? ((row) => <Plain text={String(column.value(row) ?? '')} />),
  }));
}

function Plain({ text }: { text: string }) {
  return <span title={text}>{text}</span>;
}

function PeerLink({ peer }: PeerRow) {
  return (
    <Link component={RouterLink} to={`/peers/${peer.id}`} title={peerName(peer)}>
      {peerName(peer)}
    </Link>
  );
}
