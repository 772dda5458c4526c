import Button from '@mui/material/Button';
import { chipOfAll, chipsOf } from '@renderer/components/chips-of';
import { FilteredList } from '@renderer/panels/filtered-list';
import { EmptyState, Page } from '@renderer/components/page';
import { useTask } from '@renderer/components/use-task';
import { useRefusal } from '@renderer/data/desk-context';
import { TRAINING_POSITION_WORDS } from '@renderer/words/training-words';
import { TRAINING_POSITIONS, type TrainingPositionWord } from '@shared/rules/training';
import type { ListCondition, ListSort } from '@shared/model/list-value';
import { useMemo } from 'react';
import { Link as RouterLink } from 'react-router';
import { DROPPED_FIRST, STANDING_COLUMNS, standingTable } from './standing-columns';
import { useStandingRows, type StandingRow } from './standing-rows';
import { TrainingTabs } from './training-tabs';

/** Everybody in the pool against what is expected of them: training and the conference. */
export function StandingPage() {
  const task = useTask();
  const rows = useStandingRows();
  return (
    <Page
      title="Training by peer"
      detail={
        rows.length > 0
          ? `${rows.filter(({ standing }) => standing.inOrder).length.toLocaleString('en-GB')} of ${rows.length.toLocaleString('en-GB')} have met what is expected, or are exempt`
          : null
      }
    >
      <TrainingTabs />
      {rows.length === 0 ? (
        <EmptyState
          title="No peers yet"
          text="Add peers or import the spreadsheet that the office keeps them in. Who has met what is expected, and until when, then stands here."
          actions={
            <>
              <Button component={RouterLink} to="/import">
                Import spreadsheet
              </Button>
              <Button variant="contained" onClick={() => task.open('add-peer')}>
                Add peer
              </Button>
            </>
          }
        />
      ) : (
        <StandingTable rows={rows} />
      )}
    </Page>
  );
}

const positionOf = ({ standing }: StandingRow) => standing.position;
const BY_NAME: ListSort = { column: 'peer', direction: 'ascending' };

function StandingTable({ rows }: { rows: readonly StandingRow[] }) {
  const task = useTask();
  const reading = useRefusal() !== undefined;
  const columns = useMemo(
    () => standingTable(reading ? undefined : (peerId) => task.open('exemption', { peer: peerId })),
    [reading, task],
  );
  return (
    <FilteredList<StandingRow, TrainingPositionWord>
      label="Training by peer"
      one="peer"
      rows={rows}
      rowKey={({ peer }) => peer.id}
      rowHeight={52}
      values={STANDING_COLUMNS}
      columns={columns}
      views="standing"
      chipsLabel="Training"
      chips={[chipOfAll(rows), ...chipsOf(rows, TRAINING_POSITIONS, TRAINING_POSITION_WORDS, positionOf)]}
      conditions={inPosition}
      sort={() => BY_NAME}
      dropFirst={() => DROPPED_FIRST}
    />
  );
}

const inPosition = (position: TrainingPositionWord): ListCondition[] => [
  { column: 'position', test: 'is', value: position },
];
