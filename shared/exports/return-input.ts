import type { Assignment } from '@shared/model/assignment';
import type { Attendance } from '@shared/model/attendance';
import type { CalendarDay } from '@shared/model/calendar-day';
import type { CouncilType } from '@shared/model/council';
import type { DayEntry } from '@shared/model/day-entry';
import type { HolidayTable } from '@shared/model/holiday-table';
import type { CouncilId, PeerId } from '@shared/model/ids';
import type { LimitApproval } from '@shared/model/limit-approval';
import type { Peer } from '@shared/model/peer';
import type { Project } from '@shared/model/project';
import type { Request } from '@shared/model/request';
import type { Agreement } from '@shared/model/settings';
import type { TrainingEvent } from '@shared/model/training-event';
import type { LockedYear, YearCorrection } from '@shared/model/year-lock';
import type { DaysUsed } from '@shared/rules/days-used';
import type { Year } from '@shared/rules/year';
import type { ChangedRecord } from './changed-record';
import type { ReturnSheetName } from './sheet';

/** What the sheets need to know of councils; the council book has it. */
export type CouncilLookup = {
  get: (id: CouncilId) => { name: string; type: CouncilType; region: string } | undefined;
  /** The council's name, or the text where the list does not know it. */
  nameOf: (id: CouncilId | null, text: string) => string;
};

/** Everything that a return is made from. */
export type ReturnInput = {
  group: string;
  recipient: string;
  today: CalendarDay;
  year: Year;
  agreement: Agreement;
  peers: readonly Peer[];
  councils: CouncilLookup;
  /** Entries of the year, by peer: the figures come from these. */
  entriesByPeer: ReadonlyMap<PeerId, readonly DayEntry[]>;
  /** Entries of every year for Day detail ("All, for us"); without them Day detail holds the year's. */
  everyEntryByPeer?: ReadonlyMap<PeerId, readonly DayEntry[]>;
  /** The year's figures of a peer where somebody keeps them already (`YearDays.used`); must be `daysUsed` of the same entries. */
  used?: (peerId: PeerId) => DaysUsed;
  approvals: readonly LimitApproval[];
  requests: readonly Request[];
  assignments: readonly Assignment[];
  projects: readonly Project[];
  trainingEvents: readonly TrainingEvent[];
  attendances: readonly Attendance[];
  /** Locked years, and why locked years were corrected; of any year. */
  lockedYears?: readonly LockedYear[];
  yearCorrections?: readonly YearCorrection[];
  holidayTableByVersion: ReadonlyMap<string, HolidayTable>;
  currentHolidayTable: HolidayTable;
  /** The sheets that were ticked; they always stand in the order of the contract. */
  sheets: readonly ReturnSheetName[];
  /** Peers with nothing in the year stand in Days used too. */
  includeUnused: boolean;
  /** Requests of every year ("All, for us"), or those received in the year. */
  everyRequest: boolean;
  /** When the last return of this year to this recipient was made, and what changed since; `null` when this is the first. */
  sinceLast: { on: CalendarDay; changed: readonly ChangedRecord[] } | null;
  /** The filter in words, empty when there is none. */
  filter: string;
};
