import Add from '@mui/icons-material/Add';
import Button from '@mui/material/Button';
import { FilteredList } from '@renderer/panels/filtered-list';
import { chipOfAll } from '@renderer/components/chips-of';
import { keysOf } from '@renderer/components/keys-text';
import { EmptyState, Page } from '@renderer/components/page';
import { useTask } from '@renderer/components/use-task';
import { useToday } from '@renderer/data/desk-context';
import { applyList } from '@shared/views/apply-list';
import type { ListCondition, ListSort } from '@shared/model/list-value';
import { Link as RouterLink } from 'react-router';
import { DROPPED_FIRST, EVENT_COLUMNS, EVENT_TABLE } from './event-columns';
import { useEventRows, type EventRow } from './event-rows';
import { TrainingTabs } from './training-tabs';

/** Training, briefings and conferences, with who was invited, booked and attended. */
export function TrainingPage() {
  const task = useTask();
  const rows = useEventRows();
  const add = (
    <>
      <Button component={RouterLink} to="/import" {...keysOf('import')}>
        Import spreadsheet
      </Button>
      <Button variant="contained" startIcon={<Add />} onClick={() => task.open('add-event')}>
        Add event
      </Button>
    </>
  );
  return (
    <Page
      title="Training"
      detail={
        rows.length > 0 ? `${rows.length.toLocaleString('en-GB')} ${rows.length === 1 ? 'event' : 'events'}` : null
      }
      actions={rows.length === 0 ? null : add}
    >
      <TrainingTabs />
      {rows.length === 0 ? (
        <EmptyState
          title="No events yet"
          text="Add a training session or conference, then paste the names of who was invited, booked or attended. A register kept in a spreadsheet can be imported. Each peer's training is then worked out from both."
          actions={add}
        />
      ) : (
        <EventsTable rows={rows} />
      )}
    </Page>
  );
}

const SHOWN = ['ahead', 'confirm', 'crm'] as const;
type Shown = (typeof SHOWN)[number];
const SHOWN_WORDS: Record<Shown, string> = {
  ahead: 'To come',
  confirm: 'Attendance to confirm',
  crm: 'Not yet on CRM',
};
const LATEST: ListSort = { column: 'dates', direction: 'descending' };

const CONDITIONS: Record<Shown, ListCondition[]> = {
  ahead: [{ column: 'when', test: 'is', value: 'ahead' }],
  confirm: [{ column: 'confirm', test: 'at least', value: '1' }],
  crm: [{ column: 'crm', test: 'at least', value: '1' }],
};
const conditionsOf = (shown: Shown) => CONDITIONS[shown];

function EventsTable({ rows }: { rows: readonly EventRow[] }) {
  const today = useToday();
  const chips = SHOWN.map((value) => ({
    value,
    text: SHOWN_WORDS[value],
    count: applyList(rows, EVENT_COLUMNS, { conditions: conditionsOf(value), sort: [], search: '' }, today).length,
  }));
  return (
    <FilteredList<EventRow, Shown>
      label="Events"
      one="event"
      rows={rows}
      rowKey={({ event }) => event.id}
      values={EVENT_COLUMNS}
      columns={EVENT_TABLE}
      views="events"
      chipsLabel="Events"
      chips={[chipOfAll(rows), ...chips.filter(({ count }) => count > 0)]}
      conditions={conditionsOf}
      sort={() => LATEST}
      dropFirst={() => DROPPED_FIRST}
    />
  );
}
