import type { Agreement } from '@shared/model/settings';
import type { Assignment } from '@shared/model/assignment';
import type { Attendance, AttendanceStatus } from '@shared/model/attendance';
import type { CalendarDay, Instant } from '@shared/model/calendar-day';
import type { Council } from '@shared/model/council';
import type { CouncilId, PeerId } from '@shared/model/ids';
import type { DayEntry, DayPrecision, DayState } from '@shared/model/day-entry';
import type { HolidayTable } from '@shared/model/holiday-table';
import type { ImportBatch, RowOutcome } from '@shared/model/import-batch';
import type { LimitApproval } from '@shared/model/limit-approval';
import type { Peer } from '@shared/model/peer';
import type { Project } from '@shared/model/project';
import type { RecordTable } from '@shared/model/change';
import type { Request } from '@shared/model/request';
import type { TrainingEvent } from '@shared/model/training-event';
import type { LockedYear } from '@shared/model/year-lock';
import type { FieldName } from './fields';
import type { PeerTotal } from './peer-total';
import type { RequestFacts } from './requests/request-facts';

/** A code and the facts that its sentence needs; `reasonText` (`shared/import/reason-text.ts`) makes the sentence. */
export type Reason = { readonly code: string; readonly facts?: Readonly<Record<string, string | number>> };

/** Something worth showing that stops nothing; it names its field and column where there is one. */
export type RowNote = Reason & { readonly field?: FieldName; readonly column?: number | null };

/** One filled cell: the value as stored, the text as shown, and whether its format shows a date. Plain data. */
export type RawCell = {
  readonly value: string | number | boolean;
  readonly text: string;
  readonly type: 'text' | 'number' | 'boolean' | 'error';
  readonly isDateFormat: boolean;
  /** The text of the comments on the cell, where it has any. */
  readonly comment?: string;
  /** True where all its text is struck through; not known of every format. */
  readonly struck?: true;
};

/** A row that holds something. `row` is its number in the sheet, from 1; `cells` are by column from 0, `null` where empty. */
export type RawRow = {
  readonly row: number;
  readonly hidden: boolean;
  readonly cells: readonly (RawCell | null)[];
  /** The colours in which the cells are filled, in a word each, by column; only where one has a colour that is known. */
  readonly colours?: readonly (string | null)[];
};

/** A merged block; all four ends inclusive, rows from 1, columns from 0. */
export type RawMerge = {
  readonly firstRow: number;
  readonly lastRow: number;
  readonly firstColumn: number;
  readonly lastColumn: number;
};

/** One sheet as read: blank rows are left out, so rows are found by their number. */
export type RawSheet = {
  readonly name: string;
  readonly hidden: boolean;
  readonly rows: readonly RawRow[];
  /** Number of the last row that holds something; 0 for an empty sheet. */
  readonly lastRow: number;
  readonly merges: readonly RawMerge[];
  readonly hiddenColumns: readonly number[];
  /** For one of several tables of a sheet: the sheet's own name, and the row from which on it is this table's. */
  readonly part?: { readonly of: string; readonly firstRow: number };
  /**
   * For a matrix that is read with rows and columns exchanged: how many rows of titles above it were left as they are. Row
   * `turned + 3` is column C of the file, and column 4 is its row 5 (`matrix/turned-place.ts`).
   */
  readonly turned?: number;
  /** The names of the tables that the user put back into this one. */
  readonly joins?: readonly string[];
};

/** What a file is, by its first bytes. */
export type Container = 'xlsx' | 'xlsm' | 'xls' | 'ods' | 'csv';

/** A workbook as read, before anything is understood. It can be sent between threads. */
export type RawWorkbook = {
  readonly fileName: string;
  readonly container: Container;
  /** For text files: how the bytes were read. */
  readonly text: {
    readonly encoding: string;
    readonly separator: string;
    readonly lineEnd: 'CRLF' | 'LF';
    readonly bom: boolean;
  } | null;
  readonly sha256: string;
  /** True when serial 0 is 1 January 1904. */
  readonly date1904: boolean;
  readonly sheets: readonly RawSheet[];
};

/**
 * What a sheet can hold. A matrix has its peers down, and months or events across. `derived` sheets are worked out by Peer
 * Desk from other records and are left alone.
 */
export const SHEET_KINDS = [
  'peers',
  'days',
  'days matrix',
  'requests',
  'training matrix',
  'attendance list',
  'derived',
  'unknown',
] as const;
export type SheetKind = (typeof SHEET_KINDS)[number];

/** A column of a sheet and what it is taken as; `null` = not imported. Correct `field` to re-map. */
export type ColumnMapping = {
  readonly column: number;
  /** Letter of the column, such as "C". */
  readonly letter: string;
  readonly header: string;
  readonly field: FieldName | null;
  /** Up to three different values, as shown in the sheet. */
  readonly examples: readonly string[];
  /** Set where the header can mean two things and a person should look: "Council" of a sheet of days. */
  readonly question: 'home-or-supported' | null;
  /** For a column of a matrix of days that is taken as the days of a period. */
  readonly period?: PeriodColumn;
  /** The column is hidden in the sheet: it is left out unless hidden ones are taken, or the user says what it is. */
  readonly isHidden?: true;
};

/** What the cells of one column of a matrix of days count in; the user may change `when` and `activity`. */
export type PeriodColumn = {
  /** Text that a date is read from: "April 2026", "06/04/2026"; without its year where nothing says it. */
  readonly when: string;
  /** The kind of work as the headings name it; empty where they name none. */
  readonly work: string;
  /** What that is called in the list of activities, as the sheet's own key or the user says; else as it is written. */
  readonly activity: string;
  /** What `when` leaves unsaid: that it is a week, or a quarter. */
  readonly note: string;
};

/** What is taken from one sheet and how. The screen may change `holds`, `take`, `headerRows` and the columns' fields. */
export type SheetMapping = {
  readonly sheet: string;
  readonly hidden: boolean;
  readonly holds: SheetKind;
  /** Why it was taken for that. */
  readonly because: Reason;
  /** Whether its rows are imported; otherwise each is listed as ignored. */
  readonly take: boolean;
  /** Why it is left out unless the user takes it: it is hidden, or named "OLD"; `null` where nothing speaks against it. */
  readonly aside: Reason | null;
  /** Numbers of the header rows; empty where none was found. */
  readonly headerRows: readonly number[];
  readonly columns: readonly ColumnMapping[];
  /** Filled rows below the header, and how many of them are hidden. */
  readonly filledRows: number;
  readonly hiddenRows: number;
  /** Whether hidden rows and columns are taken; otherwise they are left out, and said so. */
  readonly takeHidden: boolean;
  /** For a list that has no column for the peer: whom all its rows are about, as it is written. The user may change it. */
  readonly person: string | null;
  /** The same for a log that has no column for the council supported. */
  readonly councilSupported: string | null;
  /** What the sheet says in a way that cannot be read, such as by colour. */
  readonly warnings: readonly Reason[];
  /** Numbers of the rows that stand out by their colour; none where no row does. */
  readonly colouredRows?: readonly number[];
  /** As in `RawSheet`. */
  readonly turned?: number;
  /** For one of several tables of a sheet: the sheet's own name; and the tables that the user put back into this one. */
  readonly partOf?: string;
  readonly joins?: readonly string[];
};

/** One field of a record before and after, as shown text. */
export type FieldChange = { readonly field: FieldName; readonly before: string; readonly after: string };

type PlannedValue = Peer | DayEntry | Request | Assignment | TrainingEvent | Attendance;

/** One record that a row makes or changes. `before` is `null` for a new one. */
export type PlannedRecord = {
  readonly table: 'peers' | 'dayEntries' | 'requests' | 'assignments' | 'trainingEvents' | 'attendances';
  readonly key: string;
  readonly before: PlannedValue | null;
  readonly after: PlannedValue;
  readonly changes: readonly FieldChange[];
};

/** One row read and what becomes of it. `id` is stable for a file: decisions refer to it. */
export type PreviewRow = {
  readonly id: string;
  readonly sheet: string;
  readonly row: number;
  /** Letter of the column that is read as this row, in a sheet that is read with rows and columns exchanged. */
  readonly turnedColumn?: string;
  /** Which of the rows that it was split into, such as "1 of 2". */
  readonly piece?: string;
  readonly holds: SheetKind;
  readonly outcome: RowOutcome;
  readonly reason: Reason;
  /** Worth showing; they stop nothing. */
  readonly notes: readonly RowNote[];
  /** What a person should settle. The row is in review where one of them holds it up; with the others it goes in. */
  readonly questions: readonly RowQuestion[];
  readonly peerId: PeerId | null;
  readonly peerName: string;
  /** Whom the row names, as it writes them. */
  readonly people: readonly PersonWritten[];
  /** The filled cells of the row in brief. */
  readonly says: string;
  readonly makes: readonly PlannedRecord[];
  /** The days or the request here that the row was found to be, also where nothing of them changes. */
  readonly finds?: readonly string[];
  /** Entries that came from this row and that it no longer names: they go when it is imported. */
  readonly drops?: readonly DayEntry[];
  /** For a row of days: what it says, proposed readings taken, whether or not it goes in. */
  readonly reads?: RowReads | undefined;
  /** What a row of requests says, also while it waits. */
  readonly request?: RequestFacts;
  /** For a row of a matrix of days: what each of its filled cells says. */
  readonly cells?: readonly CellRead[];
  /** For a row of attendance: what it says of each event, whether or not it goes in. */
  readonly attendances?: readonly AttendanceFound[];
};

/** What one cell of a matrix of days says, whether it goes in, and what must be settled first. */
export type CellRead = {
  readonly column: number;
  readonly reads: RowReads;
  readonly isTaken: boolean;
  readonly questions: readonly RowQuestion[];
};

/** What a row says of one event. `duplicateOf` names the sheet that said the same before. */
export type AttendanceFound = {
  readonly event: string;
  readonly on: CalendarDay | null;
  readonly status: AttendanceStatus | null;
  readonly reading: 'ok' | 'confirm' | 'ask';
  readonly duplicateOf: string | null;
};

/** What a row of days says as one record, both dates inclusive. `null` where the row does not hold it. */
export type RowReads = {
  readonly from: CalendarDay | null;
  readonly to: CalendarDay | null;
  readonly precision: DayPrecision;
  readonly quarterDays: number | null;
  readonly activity: string;
  readonly state: DayState;
  readonly counts: boolean;
  readonly councilId: CouncilId | null;
  readonly councilText: string;
  readonly projectCode: string;
};

/** A person as a row writes them, and who that is. */
export type PersonWritten = { readonly peerId: PeerId; readonly written: string };

/**
 * Something only a person can settle. `propose` is text that can be put in the cell, empty text to leave it empty; `peers`
 * are the possible people.
 */
export type RowQuestion = {
  readonly reason: Reason;
  readonly field: FieldName | null;
  readonly column: number | null;
  readonly propose: string | null;
  readonly peers: readonly PeerId[];
  /** The names of these people, as some may be made by this import. */
  readonly peerNames?: readonly string[];
  /** Texts of which one may be meant, each of which can be put in the cell. */
  readonly options?: readonly string[];
  /** The rows that this one can be split into: what each says in place of its cells. */
  readonly pieces?: readonly RowPiece[];
  /** `confirm` = a reading is proposed; `ask` = the file does not hold the answer. */
  readonly level: 'confirm' | 'ask';
  /** Whether the row waits for the answer. A doubt about a host council, a party or a contact detail lets it in. */
  readonly holdsUp: boolean;
};

/** One of several rows that a row is split into: replacement text by field. */
export type RowPiece = Readonly<Partial<Record<FieldName, string>>>;

/** What the user settled for one row. */
export type RowDecision = {
  readonly leaveOut?: boolean;
  /** The row is read as so many rows, each of which is settled by itself (`shared/import/split-row.ts`). */
  readonly splitInto?: number;
  /** The row holds data, though it reads like a title, a total or a note. */
  readonly isData?: boolean;
  /** The peer the row is about, or that the row makes a new one. */
  readonly peer?: PeerId | 'new';
  /** Where a row names several: who each is, by the name as it is compared (`nameDecisionKey`). */
  readonly people?: ReadonlyMap<string, PeerId | 'new'>;
  /** Days like these were recorded here by hand, or stand in a row above: put these beside them, or take these over. */
  readonly recorded?: 'add' | 'update';
  /** Replacement text by field, as if the cell had said so. */
  readonly cells?: Readonly<Partial<Record<FieldName, string>>>;
  /** Replacement text for cells of a matrix, by the letter of their column. */
  readonly columns?: Readonly<Partial<Record<string, string>>>;
};

/** Everything the user settled; `rows` is keyed by `PreviewRow.id`. */
export type ImportDecisions = {
  readonly rows: ReadonlyMap<string, RowDecision>;
  /** Whether people met only in day rows become new peers without asking. */
  readonly unknownPeers: 'ask' | 'create';
};

/** How councils are looked up. */
export type CouncilLookup = {
  find(text: string): { readonly id: CouncilId; readonly name: string } | undefined;
  /** The councils that a text may mean, where it may mean several; otherwise none. */
  mayBe(text: string): readonly CouncilId[];
  get(id: CouncilId): Pick<Council, 'id' | 'name' | 'shortName' | 'endsOn'> | undefined;
  /** Who stands in the place of a council on a day: itself while it stands, several where it was divided. */
  inPlaceOf(id: CouncilId, on: CalendarDay): readonly CouncilId[];
};

/** The records already there. `dayEntries` are of all years. */
export type KnownRecords = {
  readonly peers: readonly Peer[];
  readonly dayEntries: Iterable<DayEntry>;
  readonly projects: readonly Project[];
  readonly requests: readonly Request[];
  readonly assignments: readonly Assignment[];
  readonly approvals: readonly LimitApproval[];
  readonly trainingEvents: readonly TrainingEvent[];
  readonly attendances: readonly Attendance[];
  readonly councils: CouncilLookup;
};

/** Everything a preview depends on; the same input gives the same preview, ids apart. */
export type PreviewInput = {
  readonly raw: RawWorkbook;
  readonly mappings: readonly SheetMapping[];
  readonly known: KnownRecords;
  readonly decisions: ImportDecisions;
  readonly agreement: Agreement;
  /** Years whose days an import leaves as they are; none where it is left out. */
  readonly lockedYears?: readonly LockedYear[];
  /** The office's group, given to new peers whose sheet has none. */
  readonly group: string;
  readonly today: CalendarDay;
  /** The office's skills, so that a skill is written one way. */
  readonly skills: readonly string[];
  /** The office's kinds of work, for the same reason. */
  readonly kindsOfWork: readonly string[];
  /** The bank holidays in force. */
  readonly holidays: HolidayTable;
  /** The clock and the user's name for the record of this import. */
  readonly at: Instant;
  readonly by: string;
  /** An id for something new; the peer that one row makes has the same in every plan, so that an answer can name it. */
  readonly newId: (madeBy?: RawRow) => string;
};

/** A total of the sheet against ours. `unit` says what the figures are. */
export type Reconciliation = {
  readonly sheet: string;
  readonly row: number;
  readonly cell: string;
  readonly what: string;
  readonly unit: 'quarter-days' | 'days taken' | 'rows';
  readonly says: number;
  readonly ours: number;
  readonly agrees: boolean;
  readonly why: Reason;
};

/** One record to write, in the form that the commit function takes. */
export type ImportOperation = { readonly table: RecordTable; readonly key: string; readonly after: unknown };

export type RowCounts = Readonly<Record<RowOutcome, number>>;

/** The whole plan of an import. Nothing is written; committing `operations` writes exactly this. */
export type ImportPreview = {
  readonly rows: readonly PreviewRow[];
  /** Rows read: the filled rows of every sheet but its header rows. `counts` add up to it. */
  readonly rowsRead: number;
  readonly counts: RowCounts;
  readonly sheets: readonly {
    readonly sheet: string;
    readonly holds: SheetKind;
    readonly rowsRead: number;
    readonly counts: RowCounts;
  }[];
  readonly peersBefore: number;
  readonly peersAfter: number;
  readonly totals: readonly PeerTotal[];
  readonly reconciliation: readonly Reconciliation[];
  readonly batch: ImportBatch;
  /** Empty when there is nothing new and nothing to update. */
  readonly operations: readonly ImportOperation[];
};
