import type { Commit, ReadTable } from './records';
import type { CalendarDay, Instant } from '@shared/model/calendar-day';
import type { Change, RecordTable } from '@shared/model/change';
import type { DayEntry } from '@shared/model/day-entry';
import type { ChangeId, PeerId, ProjectId } from '@shared/model/ids';
import type { Problem, Result } from '@shared/model/result';
import type { Agreement, Office } from '@shared/model/settings';
import type { LockedYear } from '@shared/model/year-lock';
import type { DaysUsed } from '@shared/rules/days-used';
import type { OverAfter } from '@shared/rules/limit-after';
import type { Year } from '@shared/rules/year';
import type { ChangeSpan } from '@shared/model/journal-state';
import type { DeskNameStore } from './at-the-desk';
import type { DeletedRecord } from './deleted/deleted-records';
import type { Backups } from './backups/backups';
import type { Colleagues } from './colleagues/colleagues';
import type { ColleaguesPort } from './colleagues/colleagues-port';
import type { CopiesPort } from './backups/copies-port';
import type { Erasure } from './erasure/erasure';
import type { ErasurePort } from './erasure/erasure-port';
import type { JournalPort } from './safety-copy/journal-port';
import type { RestrictedNotes } from './restricted/restricted-notes';
import type { RestrictedPort } from './restricted/restricted-port';
import type { KeptRecord } from './undo/kept-record';

/** The days of one year; the same object until a change touches the year, the agreement or the day, then another. */
export type YearDays = {
  readonly year: Year;
  /** Entries of the year by peer, by date; peers without entries are absent. */
  readonly byPeer: ReadonlyMap<PeerId, readonly DayEntry[]>;
  used: (peerId: PeerId) => DaysUsed;
  /** Every peer with an entry in the year, in no order. */
  all: () => ReadonlyMap<PeerId, DaysUsed>;
  readonly version: number;
  /** The peers in whose days it is another than the version before; `undefined` where that may be any. */
  readonly touched: ReadonlySet<PeerId> | undefined;
};

/** The one index that serves every figure of days. */
export type DayIndex = {
  loadYear: (year: Year) => Promise<YearDays>;
  peekYear: (year: Year) => YearDays | undefined;
  /** Every entry of the peer, of all years, by date. */
  loadPeer: (peerId: PeerId) => Promise<readonly DayEntry[]>;
  peekPeer: (peerId: PeerId) => readonly DayEntry[] | undefined;
  /** Every entry for the project, of all peers and years, by date. */
  loadProject: (projectId: ProjectId) => Promise<readonly DayEntry[]>;
  peekProject: (projectId: ProjectId) => readonly DayEntry[] | undefined;
  /** Every entry of every peer and year, read anew: for an import and for "All, for us". */
  loadAll: () => Promise<readonly DayEntry[]>;
};

/** Records that an undo takes away, puts back as they were, and brings back after they were deleted. */
export type UndoCounts = { removed: number; restored: number; revived: number };

/** What the undo of a change would do. */
export type UndoPlan = {
  change: Change;
  /** Records that go back to what they were, in all and by table. */
  restoreCount: number;
  restoreByTable: Readonly<Partial<Record<RecordTable, UndoCounts>>>;
  kept: readonly KeptRecord[];
  /** Peers who will be over the limit without approval, or further over than now. The undo is done all the same. */
  over: readonly OverAfter[];
  /** Locked years that it would touch: then it takes a reason. */
  locked: readonly LockedYear[];
};

/** The change that "Undo" takes back, and the undoing (with the label of what it took back) that "Redo" takes back. */
export type UndoStack = { undo: Change | undefined; redo: Change | undefined };

/** A record that is not as it was after an earlier change; `null` where there was or is none. */
export type RecordChangedSince = { table: RecordTable; key: string; before: unknown; after: unknown; at: Instant };

/** One step in the history of a record; `before` is `null` where it was made, `after` where it was deleted. */
export type HistoryLine = { change: Change; before: unknown; after: unknown };

/** Some of the records that a change made another, as they were and as they became; `next`: the place where the others begin. */
export type ChangedPage = {
  change: Change;
  records: readonly { table: RecordTable; key: string; before: unknown; after: unknown }[];
  next: number | undefined;
};

/** Whether the changes are whole and as they were written; else the first that is missing or was altered. */
export type ChangesVerdict =
  { ok: true; changes: number; hash: string } | { ok: false; sequence: number; wrong: 'missing' | 'altered' };

/** `kept`: written here, but not to the safety copy; nothing more is written until it is (`copyProblem` says why). */
export type Saving = 'idle' | 'saving' | 'saved' | 'kept';

/** The records of the office: read at once from memory, written by `commit` only. */
export type Desk = {
  /** False while it holds no more than Today shows, as noted for the start: nothing else may be shown or decided by it. */
  readonly isWhole: boolean;
  table: ReadTable;
  readonly days: DayIndex;
  /** A year for Today alone: what was noted for the start stands in for it while it is read. */
  peekShownYear: (year: Year) => YearDays | undefined;
  /** The agreement in force; the shipped one until another was agreed. */
  agreement: () => Agreement;
  /** The office; none until the first start was gone through. */
  office: () => Office | undefined;
  /** Who sits at the desk of this computer: stands in each change as who did it. */
  atDesk: () => string;
  /** Names to choose from when somebody else sits down: those given here, and those in the last changes. */
  namesForDesk: () => Promise<readonly string[]>;
  /** From now on changes carry this name. */
  sitDown: (name: string) => void;
  readonly today: CalendarDay;
  /** This instant, as it would stand beside a change. */
  now: () => Instant;
  /** Number of the last change; 0 before the first. */
  lastSequence: () => number;
  /** Hash of the last change; '' before the first. */
  lastHash: () => string;
  /** Tells the desk that another day has begun. */
  setToday: (today: CalendarDay) => void;
  commit: Commit;
  planUndo: (changeId: ChangeId) => Promise<UndoPlan>;
  /** `correction`: why locked years are corrected, where the plan names some. */
  undo: (changeId: ChangeId, correction?: string) => Promise<Result<Change>>;
  /** Takes back the last undoing. */
  redo: () => Promise<Result<Change>>;
  undoStack: () => UndoStack;
  /** The last change, newest first; with `before` those of a lower sequence only. */
  changes: (limit: number, before?: number) => Promise<readonly Change[]>;
  /** Every change of one record, newest first. */
  history: (table: RecordTable, key: string) => Promise<readonly HistoryLine[]>;
  /** A page of the records that a change made another, from the place `from` in it. Throws where there is no such change. */
  changedBy: (changeId: ChangeId, from: number) => Promise<ChangedPage>;
  /** Every record that was deleted and is not there, as it was, the last one first. Takes a moment where there are many. */
  deleted: () => Promise<readonly DeletedRecord[]>;
  /** The numbers of the changes that made one of these records another. */
  sequencesOf: (records: readonly (readonly [table: RecordTable, key: string])[]) => Promise<ReadonlySet<number>>;
  /** Each record of the tables that changed after a change: as it was, as it is, when it changed last. */
  changedSince: (sequence: number, tables: readonly RecordTable[]) => Promise<readonly RecordChangedSince[]>;
  /** Works out the hash of every change again; takes a while where there are many. */
  verifyChanges: () => Promise<ChangesVerdict>;
  readonly saving: Saving;
  /** Why the safety copy lacks a change, if it does. */
  readonly copyProblem: Problem | undefined;
  /** Tries again to bring the safety copy up to the last change. */
  retryCopy: () => Promise<Result<null>>;
  /** Puts a safety copy that cannot be opened aside and writes a new one from these records. Problem: `records-not-whole`. */
  renewCopy: () => Promise<Result<null>>;
  /** Has the safety copy read from its beginning, and mends it where it is damaged; at the start only its end is read. */
  checkCopy: () => Promise<void>;
  readonly savedAt: Instant | undefined;
  /** Copies of the records in files; none of the sample. */
  readonly backups: Backups | undefined;
  /** Copies that colleagues read; none of the sample. */
  readonly colleagues: Colleagues | undefined;
  /** Why nothing is written here: the records are read only, or a colleague has taken over. */
  readonly refusal: Problem | undefined;
  /** From now on every change is refused with this problem; none is with `undefined`. */
  refuse: (problem: Problem | undefined) => void;
  /** Notes that the restricted passphrase alone opens. */
  readonly restricted: RestrictedNotes | undefined;
  /** Taking a person out for good; nobody of the sample. */
  readonly erasure: Erasure | undefined;
  /** Makes the records smaller in memory, a tenth of a second of a large office; ends early where somebody does something. */
  shareTexts: (isInUse: () => boolean) => Promise<void>;
  subscribe: (listener: () => void) => () => void;
  close: () => void;
};

export type OpenDeskOptions = {
  databaseName: string;
  /** 32 bytes; every row of the database is sealed with it. */
  databaseKey: Uint8Array;
  /** Where each change goes before it counts as saved; `null` for the sample, which nobody keeps. */
  journal: JournalPort | null;
  /** Where copies of the records go; without it there are none. */
  copies?: CopiesPort | null;
  /** Where copies for colleagues go, and come from. */
  colleagues?: ColleaguesPort | null;
  /** Opened to be read: every change is refused with this problem. */
  refusal?: Problem;
  /** What opens restricted notes; without it there are none. */
  restricted?: RestrictedPort | null;
  /** Where erased peers are listed outside the records; nobody is erased without it. */
  erasure?: ErasurePort | null;
  /** Databases on this computer that hold neither these records nor what is read or shown besides. */
  otherDatabases?: () => Promise<readonly string[]>;
  /** Starts the worker that reads every day entry (`reading/read-worker.ts`); without it the window reads them. */
  startReader?: () => Worker;
  /** What was noted for the start, and who shows a desk of it; `show` answers once it is drawn. */
  start?: { note: Promise<string | null>; show: (desk: Desk) => Promise<void> } | undefined;
  /** Told when a damaged safety copy was written anew, with the changes that could not be read in it. */
  onCopyHealed?: (lost: ChangeSpan) => void;
  /** Told when a row cannot be read while the desk is open; whoever asked for it waits from then on. */
  onDamaged?: (damaged: Problem) => void;
  today: CalendarDay;
  /** Id of this installation; stands in every change. */
  installation: string;
  /** Reads the clock for the time of a change. */
  now: () => Instant;
  /** Keeps who sits at the desk; without it that is forgotten at the closing. */
  deskName?: DeskNameStore | null;
  /** Name of the computer account: who sits at the desk until somebody says another name. */
  userName?: string;
};
