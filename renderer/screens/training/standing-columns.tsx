import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import type { TableColumn } from '@renderer/components/data-table';
import { HiddenText } from '@renderer/components/page';
import { PeerLink } from '@renderer/panels/peer-link';
import { TrainingStatus } from '@renderer/panels/training-status';
import { peerName } from '@renderer/words/peer-name';
import { TRAINING_ORDER, TRAINING_POSITION_WORDS, TRAINING_WORDS } from '@renderer/words/training-words';
import type { TrainingKind } from '@shared/model/peer';
import { TRAINING_POSITIONS } from '@shared/rules/training';
import { standingUntil } from '@shared/rules/training-standing';
import { formatUkDate } from '@shared/rules/uk-date';
import { choicesOf, type ListColumn } from '@shared/views/list-column';
import type { StandingRow } from './standing-rows';

/** What the list is searched, filtered and sorted by. */
export const STANDING_COLUMNS: readonly ListColumn<StandingRow>[] = [
  {
    id: 'peer',
    title: 'Peer',
    kind: 'text',
    value: ({ peer }) => `${peer.lastName}, ${peer.firstName}`,
    text: ({ peer }) => peerName(peer),
  },
  { id: 'council', title: 'Home council', kind: 'text', value: ({ council }) => council },
  {
    id: 'position',
    title: 'Training',
    kind: 'text',
    value: ({ standing }) => standing.position,
    choices: choicesOf(TRAINING_POSITIONS, TRAINING_POSITION_WORDS),
  },
  { id: 'until', title: 'Until', kind: 'date', value: ({ standing }) => standingUntil(standing) },
  { id: 'reason', title: 'Why', kind: 'text', value: ({ reason }) => reason },
  ...TRAINING_ORDER.map((kind) => attendedColumn(kind)),
];

/** When it was last attended, be it too long ago. */
function attendedColumn(kind: TrainingKind): ListColumn<StandingRow> {
  return {
    id: `attended-${kind}`,
    title: `${TRAINING_WORDS[kind]} last attended`,
    kind: 'date',
    value: ({ standing }) => standing.at[kind].attendedOn,
  };
}

/** Columns that go first where there is little room. */
export const DROPPED_FIRST: readonly string[] = ['council', 'exempt'];

/** The columns as they stand on screen; without `onExempt` nobody can be made exempt here. */
export function standingTable(onExempt: ((peerId: string) => void) | undefined): TableColumn<StandingRow>[] {
  return [
    { id: 'peer', title: 'Peer', width: 180, sortable: true, render: ({ peer }) => <PeerLink peerId={peer.id} /> },
    { id: 'council', title: 'Home council', width: 150, sortable: true, render: ({ council }) => council },
    {
      id: 'position',
      title: 'Training',
      width: 116,
      sortable: true,
      render: ({ standing }) => <TrainingStatus position={standing.position} />,
    },
    {
      id: 'until',
      title: 'Until',
      width: 96,
      sortable: true,
      render: ({ standing }) => {
        const until = standingUntil(standing);
        return until === null ? '' : formatUkDate(until);
      },
    },
    {
      id: 'reason',
      title: 'Why',
      least: 240,
      render: ({ reason }) => (
        <Box
          component="span"
          title={reason}
          sx={{
            display: '-webkit-box',
            WebkitLineClamp: 2,
            WebkitBoxOrient: 'vertical',
            overflow: 'hidden',
            whiteSpace: 'normal',
            lineHeight: '16px',
          }}
        >
          {reason}
        </Box>
      ),
    },
    ...(onExempt
      ? [
          {
            id: 'exempt',
            title: <HiddenText>Exemption</HiddenText>,
            width: 92,
            align: 'right' as const,
            render: ({ peer }: StandingRow) => (
              <Button size="small" aria-label={`Exempt ${peerName(peer)}`} onClick={() => onExempt(peer.id)}>
                Exempt
              </Button>
            ),
          },
        ]
      : []),
  ];
}
