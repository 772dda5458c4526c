import { councilLookup } from '@shared/import/council-lookup';
import { proposeMappings } from '@shared/import/mapping';
import { previewImport } from '@shared/import/preview';
import { hasSentence } from '@shared/import/reason-text';
import { tablesApart } from '@shared/import/tables-apart';
import type {
  ImportPreview,
  KnownRecords,
  PreviewInput,
  RawCell,
  RawMerge,
  RawSheet,
  RawWorkbook,
} from '@shared/import/types';
import { InstantSchema } from '@shared/model/calendar-day';
import { AttendanceSchema } from '@shared/model/attendance';
import { DayEntrySchema, type DayEntry } from '@shared/model/day-entry';
import { DayEntryIdSchema } from '@shared/model/ids';
import { AssignmentSchema } from '@shared/model/assignment';
import { PeerSchema } from '@shared/model/peer';
import { RequestSchema } from '@shared/model/request';
import { DEFAULT_AGREEMENT, DEFAULT_KINDS_OF_WORK, DEFAULT_SKILLS } from '@shared/model/settings';
import { TrainingEventSchema } from '@shared/model/training-event';
import { BUILT_IN_COUNCILS } from '@shared/reference/councils/councils';
import { SHIPPED_HOLIDAYS } from '@shared/rules/bank-holidays';
import { TODAY, madeId } from '@tests/support/builders';
import { expect } from 'vitest';

/** A cell as it may stand in a grid: text, a number, or a date by its serial. */
export type Given = string | number | boolean | null | { readonly serial: number; readonly shown: string };
export type Grid = readonly (readonly Given[])[];

export const COUNCILS = councilLookup(BUILT_IN_COUNCILS);

export function cellOf(given: Given): RawCell | null {
  if (given === null || given === '') return null;
  if (typeof given === 'object') return { value: given.serial, text: given.shown, type: 'number', isDateFormat: true };
  const type = typeof given === 'number' ? 'number' : typeof given === 'boolean' ? 'boolean' : 'text';
  return { value: given, text: String(given), type, isDateFormat: false };
}

export function sheetOf(name: string, grid: Grid, hidden = false): RawSheet {
  const all = grid.map((row, index) => ({ row: index + 1, hidden: false, cells: row.map(cellOf) }));
  const rows = all.filter(({ cells }) => cells.some((cell) => cell !== null));
  return { name, hidden, rows, lastRow: rows.at(-1)?.row ?? 0, merges: [], hiddenColumns: [] };
}

export function workbookOf(...sheets: readonly RawSheet[]): RawWorkbook {
  return { fileName: 'test.xlsx', container: 'xlsx', text: null, sha256: 'abc', date1904: false, sheets };
}

export const NOTHING_KNOWN: KnownRecords = {
  peers: [],
  dayEntries: [],
  projects: [],
  requests: [],
  assignments: [],
  approvals: [],
  trainingEvents: [],
  attendances: [],
  councils: COUNCILS,
};

export function inputFor(raw: RawWorkbook, overrides: Partial<PreviewInput> = {}): PreviewInput {
  return {
    raw,
    mappings: proposeMappings(raw),
    known: NOTHING_KNOWN,
    decisions: { rows: new Map(), unknownPeers: 'ask' },
    agreement: DEFAULT_AGREEMENT,
    group: 'Labour',
    skills: DEFAULT_SKILLS,
    kindsOfWork: DEFAULT_KINDS_OF_WORK,
    holidays: SHIPPED_HOLIDAYS,
    today: TODAY,
    at: InstantSchema.parse('2026-11-22T09:00:00Z'),
    by: 'A. Officer',
    newId: () => madeId('new'),
    ...overrides,
  };
}

export function preview(raw: RawWorkbook, overrides: Partial<PreviewInput> = {}): ImportPreview {
  return previewImport(inputFor(raw, overrides));
}

/** The records as they are after the plan was committed. */
export function afterCommit(known: KnownRecords, { operations }: ImportPreview): KnownRecords {
  const peers = new Map(known.peers.map((peer) => [peer.id, peer]));
  const dayEntries = new Map([...known.dayEntries].map((entry) => [entry.id, entry]));
  const requests = new Map(known.requests.map((request) => [request.id, request]));
  const assignments = new Map(known.assignments.map((assignment) => [assignment.id, assignment]));
  const events = new Map(known.trainingEvents.map((event) => [event.id, event]));
  const attendances = new Map(known.attendances.map((attendance) => [attendance.id, attendance]));
  for (const { table, key, after } of operations) {
    if (table === 'requests') requests.set(RequestSchema.parse(after).id, RequestSchema.parse(after));
    if (table === 'assignments') assignments.set(AssignmentSchema.parse(after).id, AssignmentSchema.parse(after));
    if (table === 'peers') peers.set(PeerSchema.parse(after).id, PeerSchema.parse(after));
    if (table === 'dayEntries' && after === null) dayEntries.delete(DayEntryIdSchema.parse(key));
    else if (table === 'dayEntries') dayEntries.set(DayEntrySchema.parse(after).id, DayEntrySchema.parse(after));
    if (table === 'trainingEvents') events.set(TrainingEventSchema.parse(after).id, TrainingEventSchema.parse(after));
    if (table === 'attendances') attendances.set(AttendanceSchema.parse(after).id, AttendanceSchema.parse(after));
  }
  return {
    ...known,
    peers: [...peers.values()],
    dayEntries: [...dayEntries.values()],
    requests: [...requests.values()],
    assignments: [...assignments.values()],
    trainingEvents: [...events.values()],
    attendances: [...attendances.values()],
  };
}

/** What every row came to, in short. */
export function outcomes({ rows }: ImportPreview): readonly string[] {
  return rows.map(({ outcome, reason }) => `${outcome}: ${reason.code}`);
}

type Read = Partial<PreviewInput> & { name?: string; merges?: RawMerge[] };

/** The preview of one sheet, its tables put apart as the file is read; every reason in it has its sentence, and its counts add up. */
export function readSheet(grid: Grid, { name = 'Sheet1', merges = [], ...overrides }: Read = {}): ImportPreview {
  const result = preview(tablesApart(workbookOf({ ...sheetOf(name, grid), merges })), overrides);
  for (const { reason, notes, questions } of result.rows)
    for (const { code } of [reason, ...notes, ...questions.map((question) => question.reason)])
      expect(hasSentence(code), code).toBe(true);
  expect(Object.values(result.counts).reduce((sum, count) => sum + count, 0)).toBe(result.rowsRead);
  return result;
}

/** The day entries that rows make, in the order of the rows. */
export function entriesMade({ rows }: Pick<ImportPreview, 'rows'>): readonly DayEntry[] {
  const records = rows.flatMap(({ makes }) => makes).filter(({ table }) => table === 'dayEntries');
  // Safe: what is made in the table dayEntries is an entry.
  return records.map(({ after }) => after as DayEntry);
}
