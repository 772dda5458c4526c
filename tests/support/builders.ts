import { AllocationSchema, type Allocation } from '@shared/model/allocation';
import { AssignmentSchema, type Assignment } from '@shared/model/assignment';
import { LockedYearSchema, YearCorrectionSchema, type LockedYear, type YearCorrection } from '@shared/model/year-lock';
import { AttendanceSchema, type Attendance } from '@shared/model/attendance';
import { CalendarDaySchema, type CalendarDay } from '@shared/model/calendar-day';
import { DayEntrySchema, type DayEntry } from '@shared/model/day-entry';
import { LimitApprovalSchema, type LimitApproval } from '@shared/model/limit-approval';
import { PeerSchema, type Peer } from '@shared/model/peer';
import { ProjectSchema, type Project } from '@shared/model/project';
import { RequestSchema, type Request } from '@shared/model/request';
import { SavedViewSchema, type SavedView } from '@shared/model/saved-view';
import { TrainingEventSchema, type TrainingEvent } from '@shared/model/training-event';

/** Loose fields: ids and days as plain text; the schema checks them. */
type Loose<T> = { [Key in keyof T]?: unknown };

/** The day that tests run on, whatever the clock says. */
export const TODAY = day('2026-11-22');

/** A calendar day from text; throws when it is not one. */
export function day(text: string): CalendarDay {
  return CalendarDaySchema.parse(text);
}

let made = 0;

/** An id of its own for each record made; readable when a test fails. */
export function madeId(kind: string): string {
  made += 1;
  return `${kind}-${String(made).padStart(6, '0')}`;
}

export function makePeer(overrides: Loose<Peer> = {}): Peer {
  return PeerSchema.parse({ id: madeId('peer'), firstName: 'Anwen', lastName: 'Example', ...overrides });
}

export function makeDayEntry(overrides: Loose<DayEntry> = {}): DayEntry {
  return DayEntrySchema.parse({
    id: madeId('day'),
    peerId: 'peer-1',
    date: '2026-06-10',
    quarterDays: 4,
    state: 'worked',
    activity: 'on site',
    ...overrides,
  });
}

export function makeApproval(overrides: Loose<LimitApproval> = {}): LimitApproval {
  return LimitApprovalSchema.parse({
    id: madeId('approval'),
    peerId: 'peer-1',
    yearKey: 'FY2026/27',
    decision: 'granted',
    askedQuarterDays: 8,
    grantedQuarterDays: 8,
    decidedOn: '2026-10-01',
    approver: 'A. Director',
    approverTitle: 'Director of Improvement',
    ...overrides,
  });
}

export function makeProject(overrides: Loose<Project> = {}): Project {
  return ProjectSchema.parse({ id: madeId('project'), name: 'Corporate peer challenge', ...overrides });
}

export function makeAssignment(overrides: Loose<Assignment> = {}): Assignment {
  return AssignmentSchema.parse({ id: madeId('assignment'), peerId: 'peer-1', state: 'asked', ...overrides });
}

export function makeRequest(overrides: Loose<Request> = {}): Request {
  return RequestSchema.parse({
    id: madeId('request'),
    ref: 'R-0001',
    kindOfWork: 'Corporate peer challenge',
    rounds: [{ id: 'round-1', receivedOn: '2026-11-16', peersWanted: 1 }],
    ...overrides,
  });
}

export function makeTrainingEvent(overrides: Loose<TrainingEvent> = {}): TrainingEvent {
  return TrainingEventSchema.parse({
    id: madeId('event'),
    name: 'Peer challenge training',
    kind: 'peer challenge training',
    startsOn: '2026-06-10',
    endsOn: overrides.startsOn ?? '2026-06-10',
    ...overrides,
  });
}

export function makeAttendance(overrides: Loose<Attendance> = {}): Attendance {
  return AttendanceSchema.parse({
    id: madeId('attendance'),
    eventId: 'event-1',
    peerId: 'peer-1',
    status: 'attended',
    ...overrides,
  });
}

export function makeAllocation(overrides: Loose<Allocation> = {}): Allocation {
  return AllocationSchema.parse({
    id: madeId('allocation'),
    peerId: null,
    yearKey: 'FY2026/27',
    quarterDays: 40,
    ...overrides,
  });
}

export function makeSavedView(overrides: Loose<SavedView> = {}): SavedView {
  return SavedViewSchema.parse({
    id: madeId('view'),
    list: 'peers',
    name: 'Profiles to confirm',
    value: {},
    ...overrides,
  });
}

/** FY2025/26, locked after it ended. */
export function makeLockedYear(overrides: Loose<LockedYear> = {}): LockedYear {
  return LockedYearSchema.parse({
    id: 'FY2025/26',
    name: '2025/26',
    startsOn: '2025-04-01',
    endsOn: '2026-03-31',
    lockedOn: '2026-05-04',
    ...overrides,
  });
}

export function makeYearCorrection(overrides: Loose<YearCorrection> = {}): YearCorrection {
  return YearCorrectionSchema.parse({
    id: madeId('correction'),
    yearKeys: ['FY2025/26'],
    reason: 'A late claim',
    on: '2026-05-05',
    ...overrides,
  });
}
