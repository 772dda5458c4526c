import { formatMonth } from '@shared/rules/uk-date';
import type { AttendanceStatus } from '@shared/model/attendance';
import type { Peer } from '@shared/model/peer';
import { missingCase } from '@shared/model/result';
import type { TrainingEvent } from '@shared/model/training-event';
import type { AttendanceAtEvent } from '@shared/rules/training-book';
import type { Column } from './column';
import { personColumns } from './person-columns';
import type { ReturnContext } from './return-context';
import { buildTable, type TableSheet } from './sheet';
import { capitalised } from './words';
import { inTextOrder } from '@shared/rules/in-text-order';

type TrainingRow = AttendanceAtEvent & { peer: Peer };

/** Every attendance of every year, by event in order of date and then by name. Source: DOMAIN section 8, E6. */
export function buildTraining(context: ReturnContext): TableSheet {
  const rows = context.figures
    .flatMap(({ peer }) => context.training.ofPeer(peer.id).map((at): TrainingRow => ({ ...at, peer })))
    .toSorted((a, b) => inTextOrder(eventKey(a), eventKey(b)));
  return buildTable('Training', trainingColumns(context), rows.length, () => rows);
}

function eventKey({ event }: TrainingRow): string {
  return `${event.startsOn} ${event.id}`;
}

/** The columns of Training: those of DOMAIN E6, and what the way back in needs. */
function trainingColumns({ councils }: Pick<ReturnContext, 'councils'>): readonly Column<TrainingRow>[] {
  return [
    { title: 'Event', kind: 'text', width: 36, value: ({ event }) => event.name },
    { title: 'Kind', kind: 'text', width: 24, value: ({ event }) => capitalised(event.kind) },
    { title: 'Provider', kind: 'text', width: 16, value: ({ event }) => event.provider },
    { title: 'Date', kind: 'date', width: 13, value: ({ event }) => eventDateCell(event) },
    {
      title: 'Until',
      kind: 'date',
      width: 13,
      value: ({ event }) => (event.precision === 'day' && event.endsOn !== event.startsOn ? event.endsOn : null),
    },
    { title: 'Mode', kind: 'text', width: 12, value: ({ event }) => capitalised(event.mode) },
    { title: 'Venue', kind: 'text', width: 24, value: ({ event }) => event.venue },
    ...personColumns(councils),
    { title: 'Status', kind: 'text', width: 16, value: ({ attendance }) => attendanceWord(attendance.status) },
    {
      title: 'Note',
      kind: 'text',
      width: 24,
      sensitive: 'free text about a person',
      value: ({ attendance }) => attendance.note,
    },
    { title: 'On CRM', kind: 'date', width: 13, value: ({ attendance }) => attendance.recordedOnCrmOn },
    { title: 'Peer Desk ref', kind: 'text', width: 38, value: ({ attendance }) => attendance.id },
  ];
}

/** The date cell of an event: its first day, or "July 2026" or "2026" where no more is known. */
export function eventDateCell({ startsOn, precision }: Pick<TrainingEvent, 'startsOn' | 'precision'>): string {
  switch (precision) {
    case 'day':
      return startsOn;
    case 'month':
      return formatMonth(startsOn);
    case 'year':
      return startsOn.slice(0, 4);
    default:
      return missingCase(precision);
  }
}

/** Where a peer stands with an event, as people read it. */
export function attendanceWord(status: AttendanceStatus): string {
  switch (status) {
    case 'invited':
      return 'Invited';
    case 'booked':
      return 'Booked';
    case 'attended':
      return 'Attended';
    case 'no-show':
      return 'Did not attend';
    case 'cancelled':
      return 'Apologies';
    default:
      return missingCase(status);
  }
}
