import { AttendanceSchema, type Attendance } from '@shared/model/attendance';
import type { PeerId, TrainingEventId } from '@shared/model/ids';
import { TrainingEventSchema, type TrainingEvent } from '@shared/model/training-event';
import { attendanceWord } from '@shared/exports/training';
import { formatUkDate } from '@shared/rules/uk-date';
import type { PlanContext } from '../plan-context';
import type { FieldChange, PlannedRecord } from '../types';
import { knownTraining, pairKey, type KnownTraining } from './known-training';
import type { EventFacts } from './read-event';

/** An attendance as this import leaves it, with the row that it comes from. `before` is `null` for a new one. */
export type DraftAttendance = {
  readonly before: Attendance | null;
  after: Attendance;
  readonly sheet: string;
  readonly row: number;
  /** Other sheets that say the same, with the row. */
  readonly alsoIn: Map<string, number>;
};

/** What the attendance rows of one import share: events and attendances as they are and as they will be. */
export type TrainingDraft = {
  readonly known: KnownTraining;
  /** The event that a sheet names, made where none is known; `undefined` where it has no date and none is known. */
  eventFor(facts: EventFacts, taken?: ReadonlySet<TrainingEventId>): TrainingEvent | undefined;
  /** What an earlier row of this import says of a peer at an event. */
  said(eventId: TrainingEventId, peerId: PeerId): DraftAttendance | undefined;
  say(draft: DraftAttendance): void;
  /** The event as a record of the row that first needs it; nothing the second time or where it was there before. */
  makeEvent(eventId: TrainingEventId): readonly PlannedRecord[];
};

/** Begins with what is known. */
export function trainingDraft({ input, batchId }: PlanContext): TrainingDraft {
  const known = knownTraining(input.known.trainingEvents, input.known.attendances);
  const unmade = new Set<TrainingEventId>();
  const own = new Set<TrainingEventId>();
  const said = new Map<string, DraftAttendance>();
  const enrich = (event: TrainingEvent, facts: EventFacts) => {
    if (!unmade.has(event.id)) return event;
    const isNarrower = facts.dates?.precision === 'day' && event.precision !== 'day' && event.kind === 'conference';
    if (event.venue !== '' && event.mode !== '' && !isNarrower) return event;
    const dates = isNarrower ? facts.dates : {};
    const richer = { ...event, ...dates, venue: event.venue || facts.venue, mode: event.mode || facts.mode };
    known.putEvent(richer);
    return richer;
  };
  return {
    known,
    eventFor: (facts, taken) => {
      const found = known.find(facts, taken);
      if (found) return own.has(found.id) ? enrich(found, facts) : found;
      if (!facts.dates) return undefined;
      const { name, kind, provider, mode, venue } = facts;
      const id = input.newId();
      const made = { id, name, kind, provider, mode, venue, ...facts.dates, importBatchId: batchId };
      const event = TrainingEventSchema.parse(made);
      known.putEvent(event);
      unmade.add(event.id);
      own.add(event.id);
      return event;
    },
    said: (eventId, peerId) => said.get(pairKey(eventId, peerId)),
    say: (draft) => void said.set(pairKey(draft.after.eventId, draft.after.peerId), draft),
    makeEvent: (eventId) => {
      const event = unmade.has(eventId) ? known.event(eventId) : undefined;
      if (!event) return [];
      unmade.delete(eventId);
      return [{ table: 'trainingEvents', key: eventId, before: null, after: event, changes: [] }];
    },
  };
}

/** The draft as a record to write; nothing where it changes nothing. */
export function recordOf({ before, after }: DraftAttendance): readonly PlannedRecord[] {
  const checked = AttendanceSchema.parse(after);
  const changes = before === null ? [] : changesOf(before, checked);
  if (before !== null && changes.length === 0) return [];
  return [{ table: 'attendances', key: checked.id, before, after: checked, changes }];
}

function changesOf(before: Attendance, after: Attendance): readonly FieldChange[] {
  const changes: FieldChange[] = [];
  if (before.status !== after.status)
    changes.push({ field: 'attendance', before: attendanceWord(before.status), after: attendanceWord(after.status) });
  if (before.note !== after.note) changes.push({ field: 'notes', before: before.note, after: after.note });
  if (before.recordedOnCrmOn !== after.recordedOnCrmOn)
    changes.push({
      field: 'recordedOnCrmOn',
      before: before.recordedOnCrmOn ? formatUkDate(before.recordedOnCrmOn) : '',
      after: after.recordedOnCrmOn ? formatUkDate(after.recordedOnCrmOn) : '',
    });
  return changes;
}
