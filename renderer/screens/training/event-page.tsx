import Add from '@mui/icons-material/Add';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { Facts } from '@renderer/components/facts';
import { NotHerePage } from '@renderer/components/not-here-page';
import { EmptyState, Page } from '@renderer/components/page';
import { useTask } from '@renderer/components/use-task';
import { useTable } from '@renderer/data/desk-context';
import { RecordHistory } from '@renderer/panels/record-history';
import { WritersOnly } from '@renderer/panels/writers-only';
import { eventDatesText } from '@renderer/words/event-dates-text';
import { capitalised } from '@shared/exports/words';
import type { TrainingEvent } from '@shared/model/training-event';
import { foldText } from '@shared/rules/names';
import { useMemo } from 'react';
import { useParams } from 'react-router';
import { EventAttendances } from './event-attendances';

const BACK = { to: '/training', title: 'Training' };

/** One event: its facts, and everybody who was invited, booked or there. */
export function EventPage() {
  const { eventId = '' } = useParams();
  const task = useTask();
  const event = useTable('trainingEvents').get(eventId);
  const attendances = useTable('attendances');
  const own = useMemo(() => attendances.all.filter((each) => each.eventId === eventId), [attendances, eventId]);
  if (!event)
    return (
      <NotHerePage
        record="event"
        back={BACK}
        all="All events"
        text="It may have been deleted, or taken back with Undo."
      />
    );
  const record = (
    <Button variant="contained" startIcon={<Add />} onClick={() => task.open('record-attendance', { event: event.id })}>
      Record attendance
    </Button>
  );
  return (
    <Page
      title={event.name}
      back={BACK}
      detail={[kindOf(event), eventDatesText(event), capitalised(event.mode)].filter(Boolean).map((text) => (
        <span key={text}>{text}</span>
      ))}
      actions={
        <>
          <Button color="error" onClick={() => task.open('delete-event', { event: event.id })}>
            Delete
          </Button>
          <Button onClick={() => task.open('edit-event', { event: event.id })}>Edit</Button>
          {own.length > 0 ? record : null}
        </>
      }
    >
      {event.provider || event.venue ? (
        <Box sx={{ mb: 2 }}>
          <Facts
            lines={[
              ['Provider', event.provider],
              ['Venue', event.venue],
            ]}
          />
        </Box>
      ) : null}
      {own.length === 0 ? (
        <EmptyState
          title="Nobody is recorded yet"
          text="Paste the names from an e-mail or a spreadsheet, and say once whether they were invited, booked or attended."
          actions={<WritersOnly>{record}</WritersOnly>}
        />
      ) : (
        <EventAttendances event={event} attendances={own} />
      )}
      <RecordHistory table="trainingEvents" id={event.id} />
    </Page>
  );
}

/** The kind of the event, where its name does not say it already. */
function kindOf({ kind, name }: TrainingEvent): string {
  return foldText(kind) === foldText(name) ? '' : capitalised(kind);
}
