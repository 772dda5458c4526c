import Link from '@mui/material/Link';
import type { TableColumn } from '@renderer/components/data-table';
import { DaysFigure } from '@renderer/components/days-figure';
import { LimitStatus } from '@renderer/panels/limit-status';
import { OfferStatus } from '@renderer/panels/offer/offer-status';
import { OFFER_VERDICT_WORDS } from '@renderer/words/offer-words';
import { peerName } from '@renderer/words/peer-name';
import { positionText } from '@renderer/words/position-words';
import { standingReason, TRAINING_POSITION_WORDS, trainingReason } from '@renderer/words/training-words';
import { capitalised } from '@shared/exports/words';
import { COUNCILLOR_STATUSES, LEAD_ROLES, PEER_STATUSES, type TrainingKind } from '@shared/model/peer';
import { LIMIT_POSITIONS } from '@shared/rules/limit';
import type { LimitOfYear } from '@shared/rules/limit-of-year';
import { OFFER_VERDICTS } from '@shared/rules/offer/offer-verdict';
import { TRAINING_POSITIONS } from '@shared/rules/training';
import { cellText } from '@shared/views/list-cells';
import { choicesOf, type ListColumn } from '@shared/views/list-column';
import type { ReactNode } from 'react';
import { Link as RouterLink } from 'react-router';
import { PeerStatus } from './peer-status';
import type { PeerRow } from './peer-rows';
import { COUNCILLOR_STATUS_WORDS, PEER_STATUS_WORDS, PEER_TYPE_WORDS } from './peer-words';
import { TrainingStatus } from '@renderer/panels/training-status';

/** A column of the list of peers: its value is searched, filtered and sorted by, its drawing only shows it. */
export type PeerColumn = ListColumn<PeerRow> & {
  /** Least width in the table. */
  width: number;
  /** Takes what room is left. */
  grows?: boolean;
  align?: 'right';
  draw?: (row: PeerRow) => ReactNode;
};

const TRAINING_CHOICES = choicesOf(TRAINING_POSITIONS, TRAINING_POSITION_WORDS);

function trainingColumn(kind: TrainingKind, title: string): PeerColumn {
  return {
    id: `training-${kind}`,
    title,
    kind: 'text',
    width: 116,
    value: ({ standing }) => standing.at[kind].position,
    // Only a conference counts as booked.
    choices: TRAINING_CHOICES.filter(({ value }) => kind === 'conference' || value !== 'booked'),
    draw: ({ standing }) => (
      <span title={trainingReason(standing.at[kind])}>
        <TrainingStatus position={standing.at[kind].position} />
      </span>
    ),
  };
}

function dateColumn(id: string, title: string, value: PeerColumn['value']): PeerColumn {
  return { id, title, kind: 'date', width: 118, value };
}

/** Every column of the list. Party and group stand on no list. */
const PEER_COLUMNS: readonly PeerColumn[] = [
  {
    id: 'peer',
    title: 'Peer',
    kind: 'text',
    width: 160,
    value: ({ peer }) => `${peer.lastName}, ${peer.firstName}`,
    text: ({ peer }) => peerName(peer),
    draw: (row) => <PeerLink {...row} />,
  },
  { id: 'council', title: 'Home council', kind: 'text', width: 130, value: (row) => row.council },
  { id: 'region', title: 'Region', kind: 'text', width: 116, value: (row) => row.region },
  { id: 'roles', title: 'Roles', kind: 'text', width: 114, grows: true, value: (row) => row.roles },
  {
    id: 'skills',
    title: 'Skills',
    kind: 'text',
    width: 114,
    grows: true,
    value: (row) => row.skills,
    tags: ({ peer }) => peer.skills.map(({ skill }) => skill),
  },
  {
    id: 'status',
    title: 'Status',
    kind: 'text',
    width: 100,
    value: ({ peer }) => peer.status,
    choices: choicesOf(PEER_STATUSES, PEER_STATUS_WORDS),
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
    choices: TRAINING_CHOICES,
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
    value: ({ verdict }) => verdict,
    choices: choicesOf(OFFER_VERDICTS, OFFER_VERDICT_WORDS),
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
  dateColumn('last-worked', 'Last worked', ({ used }) => used.lastWorkedOn),
  { id: 'known-as', title: 'Known as', kind: 'text', width: 110, value: ({ peer }) => peer.knownAs },
  { id: 'ward', title: 'Ward', kind: 'text', width: 120, value: ({ peer }) => peer.ward },
  {
    id: 'councillor',
    title: 'As a councillor',
    kind: 'text',
    width: 140,
    value: ({ peer }) => peer.councillorStatus,
    choices: choicesOf(COUNCILLOR_STATUSES, COUNCILLOR_STATUS_WORDS),
  },
  {
    id: 'types',
    title: 'Offered for',
    kind: 'text',
    width: 150,
    value: ({ peer }) => typeWords(peer).join(', '),
    tags: ({ peer }) => typeWords(peer),
  },
  { id: 'email', title: 'E-mail', kind: 'text', width: 190, value: ({ peer }) => peer.email },
  { id: 'phone', title: 'Phone', kind: 'text', width: 120, value: ({ peer }) => peer.phone },
  { id: 'crm', title: 'CRM ID', kind: 'text', width: 90, value: ({ peer }) => peer.crmId },
  dateColumn('next-election', 'Next election', ({ peer }) => peer.nextElectionOn),
  dateColumn('terms', 'Terms accepted', ({ peer }) => peer.termsAcceptedOn),
  dateColumn('profile', 'Profile confirmed', ({ peer }) => peer.profileConfirmedOn),
  dateColumn('prompted', 'Asked to confirm', ({ peer }) => peer.profilePromptedOn),
  dateColumn('charter', 'Charter accepted', ({ peer }) => peer.charterAcceptedOn),
  dateColumn('induction', 'Induction', ({ peer }) => peer.inductionOn),
  {
    id: 'standing-again',
    title: 'Standing again',
    kind: 'text',
    width: 120,
    // Not known, or none, is empty: nobody should find it by typing.
    value: ({ peer }) => (peer.standingAgain === 'unknown' ? null : peer.standingAgain),
    choices: [
      { value: 'yes', text: 'Standing again' },
      { value: 'no', text: 'Not standing' },
    ],
  },
  {
    id: 'lead',
    title: 'Lead peer',
    kind: 'text',
    width: 104,
    value: ({ peer }) => (peer.leadRole === 'none' ? null : peer.leadRole),
    choices: LEAD_ROLES.filter((role) => role !== 'none').map((value) => ({ value, text: capitalised(value) })),
  },
  { id: 'lead-regions', title: 'Lead for', kind: 'text', width: 120, value: ({ peer }) => peer.leadRegions },
];

function typeWords({ peerTypes }: PeerRow['peer']): string[] {
  return peerTypes.map((type) => PEER_TYPE_WORDS[type]);
}

/** The columns in a year: near the limit is said with the figure of the year. */
export function peerColumns(ofYear: Pick<LimitOfYear, 'amberQuarterDays'>): readonly PeerColumn[] {
  const choices = LIMIT_POSITIONS.map((value) => ({ value, text: positionText(value, ofYear) }));
  return PEER_COLUMNS.map((column) => (column.id === 'position' ? { ...column, choices } : column));
}

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
    render: column.draw ?? ((row) => <Plain text={cellText(row, column)} />),
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
