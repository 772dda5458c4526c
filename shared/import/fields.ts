import type { DayEntry } from '@shared/model/day-entry';
import type { Peer } from '@shared/model/peer';
import type { Request } from '@shared/model/request';

/** What a column of a sheet of peers can be taken as. */
export const PEER_FIELDS = [
  'ref',
  'crmId',
  'name',
  'title',
  'firstName',
  'lastName',
  'knownAs',
  'honours',
  'homeCouncil',
  'party',
  'group',
  'role',
  'skills',
  'status',
  'email',
  'phone',
  'ward',
  'homeRegion',
  'nextElectionOn',
  'profileConfirmedOn',
  'notes',
  'formerName',
  'daysUsed',
  'daysLeft',
  'fee',
  'skillTick',
  'attendance',
  'otherNote',
] as const;

/** What a column of a sheet of days can be taken as. */
export const DAY_FIELDS = [
  'ref',
  'crmId',
  'name',
  'firstName',
  'lastName',
  'email',
  'homeCouncil',
  'date',
  'dateTo',
  'days',
  'hours',
  'kindOfWork',
  'activity',
  'whatFor',
  'councilSupported',
  'projectCode',
  'purchaseOrder',
  'counts',
  'state',
  'cancelled',
  'confirmed',
  'agreedOn',
  'notes',
  'total',
  'daysLeft',
  'otherNote',
] as const;

/** What a column of a matrix of days can be taken as. */
export const MATRIX_FIELDS = [
  'crmId',
  'name',
  'firstName',
  'lastName',
  'email',
  'homeCouncil',
  'party',
  'date',
  'dateTo',
  'activity',
  'whatFor',
  'councilSupported',
  'projectCode',
  'purchaseOrder',
  'state',
  'cancelled',
  'confirmed',
  'notes',
  'periodDays',
  'partTotal',
  'total',
  'daysLeft',
] as const;

/** What a column of a sheet of requests can be taken as. */
export const REQUEST_FIELDS = [
  'ref',
  'requestRef',
  'theirRef',
  'kindOfWork',
  'councilSupported',
  'receivedFrom',
  'receivedOn',
  'acknowledgedOn',
  'answeredOn',
  'datesWanted',
  'peersWanted',
  'lookingFor',
  'peersOffered',
  'outcome',
  'answerReason',
  'lateReason',
  'daysTaken',
  'inTime',
  'notes',
  'otherNote',
] as const;

/** What a column of a sheet of attendance can be taken as. `attendance` stands at as many columns as there are events. */
export const ATTENDANCE_FIELDS = [
  'ref',
  'crmId',
  'name',
  'firstName',
  'lastName',
  'email',
  'homeCouncil',
  'party',
  'group',
  'attendance',
  'event',
  'eventKind',
  'date',
  'endsOn',
  'provider',
  'mode',
  'venue',
  'recordedOnCrmOn',
  'notes',
] as const;

/** Fields that several columns of one sheet may stand for. */
export const REPEATED_FIELDS: ReadonlySet<string> = new Set([
  'attendance',
  'periodDays',
  'partTotal',
  'daysUsed',
  'skillTick',
  'otherNote',
]);

/** Fields that may stand in several columns of one row, which are then read as one: "Peer 1 | Peer 2", "Start | Finish". */
export const JOINED_FIELDS: ReadonlySet<string> = new Set(['name', 'peersOffered', 'datesWanted']);

export type PeerField = (typeof PEER_FIELDS)[number];
export type DayField = (typeof DAY_FIELDS)[number];
export type RequestField = (typeof REQUEST_FIELDS)[number];
export type MatrixField = (typeof MATRIX_FIELDS)[number];
export type AttendanceField = (typeof ATTENDANCE_FIELDS)[number];
export type FieldName = PeerField | DayField | MatrixField | RequestField | AttendanceField;

/** Every field, each once or more. */
const ALL_FIELDS: readonly FieldName[] = [
  ...PEER_FIELDS,
  ...DAY_FIELDS,
  ...MATRIX_FIELDS,
  ...REQUEST_FIELDS,
  ...ATTENDANCE_FIELDS,
];

/** The field of that name; `undefined` where there is none (any more). */
export function fieldNamed(name: string): FieldName | undefined {
  return ALL_FIELDS.find((field) => field === name);
}

/** The field's name as shown in the mapping. */
export const FIELD_TITLES: Readonly<Record<FieldName, string>> = {
  ref: 'Peer Desk ref',
  crmId: 'CRM ID',
  name: 'Peer',
  title: 'Title',
  firstName: 'First name',
  lastName: 'Last name',
  knownAs: 'Known as',
  honours: 'Honours',
  homeCouncil: 'Home council',
  party: 'Party',
  group: 'Group',
  role: 'Roles',
  skills: 'Skills',
  status: 'Status',
  email: 'E-mail',
  phone: 'Phone',
  ward: 'Ward',
  homeRegion: 'Home region',
  nextElectionOn: 'Next election',
  profileConfirmedOn: 'Profile confirmed',
  notes: 'Notes',
  formerName: 'Former name (put in the notes)',
  daysUsed: 'Days used before Peer Desk',
  fee: 'Fee (looked at, not kept)',
  skillTick: 'Skill, ticked',
  otherNote: 'Put in the notes, with its heading',
  date: 'Date',
  dateTo: 'To date',
  days: 'Days',
  hours: 'Hours (made into days)',
  kindOfWork: 'Kind of work',
  activity: 'Activity',
  whatFor: 'Project or what for',
  councilSupported: 'Council supported',
  projectCode: 'Project code',
  purchaseOrder: 'PO',
  counts: 'Counts to limit',
  state: 'State',
  cancelled: 'Cancelled?',
  confirmed: 'Confirmed?',
  agreedOn: 'Agreed on',
  periodDays: 'Days of its heading',
  partTotal: 'Total of a part (checked)',
  total: 'Total (checked)',
  daysLeft: 'Days left (checked)',
  attendance: 'Attendance',
  event: 'Event',
  eventKind: 'Kind of event',
  endsOn: 'Last day',
  provider: 'Provider',
  mode: 'Mode',
  venue: 'Venue',
  recordedOnCrmOn: 'On CRM',
  requestRef: 'Ref',
  receivedFrom: 'Requested by',
  receivedOn: 'Received',
  answeredOn: 'Answered',
  peersWanted: 'Peers asked for',
  theirRef: 'Their reference',
  acknowledgedOn: 'Acknowledged',
  datesWanted: 'Dates wanted',
  lookingFor: 'Looking for',
  peersOffered: 'Peers offered',
  outcome: 'Outcome',
  answerReason: 'Reason',
  lateReason: 'Why late',
  daysTaken: 'Days taken (checked)',
  inTime: 'In time (checked)',
};

/** Fields as they are named in a sentence: "Days, Project or what for". */
export function fieldTitles(fields: readonly FieldName[]): string {
  return fields.map((field) => FIELD_TITLES[field]).join(', ');
}

/** Fields of a record that a column fills under another name. */
const COLUMN_OF: Readonly<Partial<Record<keyof Peer | keyof DayEntry | keyof Request, FieldName>>> = {
  roles: 'role',
  homeCouncilId: 'homeCouncil',
  homeCouncilText: 'homeCouncil',
  quarterDays: 'days',
  councilSupportedId: 'councilSupported',
  councilSupportedText: 'councilSupported',
  projectId: 'whatFor',
  countsOverride: 'counts',
  note: 'notes',
  datesText: 'datesWanted',
  rolesWanted: 'lookingFor',
  rounds: 'peersWanted',
};

/** The field that fills this part of a stored peer, day entry or request; `null` where no column does. */
export function fieldOfRecord(key: string): FieldName | null {
  // Safe: a key that is not in the list finds nothing.
  const named = COLUMN_OF[key as keyof Peer | keyof DayEntry | keyof Request];
  return named ?? ALL_FIELDS.find((field) => field === key) ?? null;
}
