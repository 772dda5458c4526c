import { attendanceWord } from '@shared/exports/training';
import { AttendanceSchema, type Attendance, type AttendanceStatus } from '@shared/model/attendance';
import type { Peer } from '@shared/model/peer';
import type { TrainingEvent } from '@shared/model/training-event';
import type { PlanContext } from '../plan-context';
import type { Reason, RowQuestion } from '../types';
import type { DraftAttendance, TrainingDraft } from './attendance-draft';
import { pairKey } from './known-training';
import type { Said } from './read-attendance-row';

/** Where a row stands, and the attendance that its ref names. */
export type AttendancePlace = {
  readonly sheet: string;
  readonly row: number;
  readonly tied: Attendance | undefined;
  /** An id for a new attendance: that of our own export, where it is not here. */
  readonly newId: () => string;
};

/** What becomes of one cell. `draft` is what it makes or changes; `repeats` the sheet that says the same. */
export type CellPlan = {
  readonly said: Said;
  readonly event: TrainingEvent | undefined;
  readonly status: AttendanceStatus | null;
  readonly question: RowQuestion | null;
  readonly repeats: DraftAttendance | null;
  readonly draft: DraftAttendance | null;
};

/** Plans one cell of a row whose peer is known. */
export function planCell(
  said: Said,
  event: TrainingEvent | undefined,
  peer: Peer,
  place: AttendancePlace,
  draft: TrainingDraft,
  context: PlanContext,
): CellPlan {
  const { reading } = said;
  const status = reading.is === 'status' ? reading.status : null;
  const plan = { said, event, status, question: null, repeats: null, draft: null };
  if (reading.is !== 'status') {
    const propose = reading.is === 'unclear' ? reading.propose : null;
    return { ...plan, question: ask(said, { code: 'attendance-unclear', facts: { text: said.text } }, propose) };
  }
  if (!event) {
    const facts = { event: said.event?.name ?? '' };
    return { ...plan, question: ask(said, { code: 'event-date-missing', facts }, null) };
  }
  const earlier = draft.said(event.id, peer.id);
  if (earlier) return { ...plan, ...repeat(earlier, said, reading) };
  const before = place.tied ?? draft.known.attendance(event.id, peer.id) ?? null;
  const made = attendanceOf(said, event, peer, before, place, context);
  draft.say(made);
  const isNews = made.before === null || made.before.status !== made.after.status;
  return { ...plan, draft: made, question: isNews ? doubtOf(said, event, reading.status, context) : null };
}

/** Two rows of one import about the same peer at the same event: the second adds nothing, or at most what was said besides. */
function repeat(
  earlier: DraftAttendance,
  said: Said,
  reading: { status: AttendanceStatus; note: string },
): Partial<CellPlan> {
  if (earlier.after.status !== reading.status && !isOlderNews(reading.status, earlier.after.status)) {
    const facts = {
      row: earlier.row,
      sheet: earlier.sheet,
      status: attendanceWord(earlier.after.status).toLowerCase(),
    };
    return { question: ask(said, { code: 'attendance-differs', facts }, null), repeats: earlier };
  }
  if (earlier.after.note === '' && earlier.before === null) earlier.after = { ...earlier.after, note: reading.note };
  return { repeats: earlier };
}

/** That somebody was booked says nothing against what became of it. */
function isOlderNews(status: AttendanceStatus, known: AttendanceStatus): boolean {
  return ORDER.indexOf(status) < ORDER.indexOf(known) && ORDER.indexOf(status) <= ORDER.indexOf('booked');
}

const ORDER: readonly AttendanceStatus[] = ['invited', 'booked', 'attended', 'no-show', 'cancelled'];

function attendanceOf(
  said: Said,
  event: TrainingEvent,
  peer: Peer,
  before: Attendance | null,
  { sheet, row, newId }: AttendancePlace,
  { input, batchId }: PlanContext,
): DraftAttendance {
  // Safe: only cells that say a status come here.
  const { status, note } = said.reading as { status: AttendanceStatus; note: string };
  const fingerprint = `${status}|${note}`;
  const rowKey = `${pairKey(event.id, peer.id)}`;
  const imported = { batchId, sheet, row, rowKey, fingerprint };
  const { recordedOnCrmOn } = said;
  if (before === null) {
    const made = { id: newId(), eventId: event.id, peerId: peer.id, status, note, recordedOnCrmOn, imported };
    return { before: null, after: AttendanceSchema.parse(made), sheet, row, alsoIn: new Map() };
  }
  // The cell says what it said when it came in: what was edited here since stays.
  const isOld = before.imported?.fingerprint === fingerprint && before.imported.rowKey === rowKey;
  const isPast = event.endsOn < input.today;
  const keeps = isOld || (isPast && isOlderNews(status, before.status));
  const after = {
    ...before,
    status: keeps ? before.status : status,
    note: keeps ? before.note : note || before.note,
    recordedOnCrmOn: recordedOnCrmOn ?? before.recordedOnCrmOn,
  };
  const isSame =
    after.status === before.status && after.note === before.note && after.recordedOnCrmOn === before.recordedOnCrmOn;
  return { before, after: isSame ? before : { ...after, imported }, sheet, row, alsoIn: new Map() };
}

/** What is worth a look though it goes in as it is written. A reading that the user typed is not asked about again. */
function doubtOf(
  said: Said,
  event: TrainingEvent,
  status: AttendanceStatus,
  { input: { today } }: PlanContext,
): RowQuestion | null {
  if (said.settled) return null;
  if (status === 'booked' && event.endsOn < today)
    return { ...ask(said, { code: 'booking-lapsed', facts: { event: event.name } }, said.text || 'B'), holdsUp: false };
  if ((status === 'attended' || status === 'no-show') && event.startsOn > today)
    return { ...ask(said, { code: 'attendance-ahead', facts: { event: event.name } }, 'B'), holdsUp: false };
  return null;
}

function ask({ column }: Said, reason: Reason, propose: string | null): RowQuestion {
  const level = propose === null ? 'ask' : 'confirm';
  return { reason, field: 'attendance', column, propose, peers: [], level, holdsUp: true };
}
