import type { ImportBatchId } from '@shared/model/ids';
import { ROW_OUTCOMES, type ImportBatch, type RowOutcome } from '@shared/model/import-batch';
import type { DayEntry } from '@shared/model/day-entry';
import { yearFromKey, yearOf } from '@shared/rules/year';
import { rowClassifier, type RowKind } from './classify-row';
import { onItsOwn, placeRows } from './day-sheet';
import { planDaysUsed } from './days-used-before';
import { entryViewer } from './entry-as-shown';
import { buildEntryBook } from './entry-book';
import { buildPeerIndex } from './match-peer';
import { PLANNED_KINDS, withoutHidden } from './mapping';
import { noteBusyDates } from './note-busy-dates';
import { operationsOf } from './operations';
import { prepareMatrixRow, settleMatrixRow } from './matrix/plan-matrix-rows';
import { reconcileMatrix } from './matrix/reconcile-matrix';
import { planDayRows, type DayRow } from './plan-day-rows';
import { planPeerRow } from './plan-peer-row';
import type { PlanContext } from './plan-context';
import { planRequestRows, type RequestRow } from './requests/plan-request-rows';
import { reconcileDaysTaken } from './requests/reconcile-days-taken';
import { reconcileTotals, type RowAmounts, type TotalRow } from './reconcile';
import { ignored, type RowPlan } from './row-plan';
import { rowInBrief, rowReaders } from './row-reader';
import { writtenName } from './person-facts';
import { peerTotals } from './totals';
import { planTrainingRows, type AttendanceRow } from './training/plan-training';
import { readTrainingSheet } from './training/training-sheet';
import type {
  ImportPreview,
  PreviewInput,
  PreviewRow,
  RawRow,
  RawSheet,
  Reconciliation,
  RowCounts,
  RowDecision,
  SheetKind,
  SheetMapping,
} from './types';
import { compareText } from './values/text';

/** A filled row on its way through the preview, in the order of the file. */
type Slot = { readonly id: string; readonly mapping: SheetMapping; readonly row: RawRow; plan: RowPlan | undefined };

/**
 * The whole plan of an import: what becomes of every row, the totals before and after, and the operations that committing
 * writes. It writes nothing itself, and reads no clock. Sheets of peers are planned before sheets of days, wherever they
 * stand, so that a row of days finds the people that the same file brings.
 */
export function previewImport(given: PreviewInput): ImportPreview {
  const input = { ...given, mappings: given.mappings.map(withoutHidden) };
  const context = planContext(input);
  const slots: Slot[] = [];
  const totalRows: TotalRow[] = [];
  const work = input.mappings.map((mapping) => sheetWork(input, mapping, slots, totalRows));
  for (const sheet of work) planPeers(sheet, context);
  planDays(work, context);
  const daysTaken = planRequests(work, context);
  planTraining(work, context);
  const daysUsed = addDaysUsed(work, slots, context);
  const rows = noteBusyDates(slots.map(rowMaker(input)), input.known.dayEntries);
  const counts = countOutcomes(rows);
  const sheets = input.mappings.map((mapping) => sheetSummary(mapping, rows));
  const batch = batchOf(input, context.batchId, counts, sheets);
  return {
    rows,
    rowsRead: rows.length,
    counts,
    sheets,
    peersBefore: input.known.peers.length,
    peersAfter: context.peers.size,
    totals: peerTotals(
      rows.flatMap(({ makes }) => makes),
      context.peers,
      input,
      rows.flatMap(({ drops }) => drops ?? []),
    ),
    reconciliation: [
      ...reconcileTotals(
        totalRows.filter(({ mapping }) => mapping.holds === 'days'),
        rows,
        amountsOf(slots, input),
      ),
      ...reconcileMatrices(input, slots, rows, totalRows),
      ...daysTaken,
      ...daysUsed,
    ],
    batch,
    operations: operationsOf(rows, batch),
  };
}

function planContext(input: PreviewInput): PlanContext {
  const projectsByName = new Map<string, PreviewInput['known']['projects'][number][]>();
  for (const project of input.known.projects) {
    const key = compareText(project.name);
    projectsByName.set(key, [...(projectsByName.get(key) ?? []), project]);
  }
  return {
    input,
    // Safe: a new id is the id of nothing else yet.
    batchId: input.newId() as ImportBatchId,
    peers: buildPeerIndex(input.known.peers, input.known.councils, input.today),
    peersBefore: new Map(input.known.peers.map((peer) => [peer.id, peer])),
    dates: {
      date1904: input.raw.date1904,
      today: input.today,
      yearStart: (key) => yearFromKey(key, input.agreement)?.startsOn,
    },
    projectsByName,
    plannedPeers: new Map(),
  };
}

type SheetWork = {
  readonly mapping: SheetMapping;
  readonly sheet: RawSheet;
  readonly kindOf: (row: RawRow) => RowKind;
  readonly data: readonly Slot[];
};

/** Every filled row of a sheet gets its slot; those that hold no record are settled here. */
function sheetWork(input: PreviewInput, mapping: SheetMapping, slots: Slot[], totalRows: TotalRow[]): SheetWork {
  const sheet = input.raw.sheets.find(({ name }) => name === mapping.sheet) ?? NO_SHEET;
  const data: Slot[] = [];
  const kindByRow = rowClassifier(sheet, mapping);
  const idOf = ({ row }: RawRow) => `${mapping.sheet}!${row}`;
  // Asked several times for each row.
  const kinds = new Map<number, RowKind>();
  const kindOf = (row: RawRow): RowKind => {
    const known = kinds.get(row.row);
    if (known) return known;
    const kind = input.decisions.rows.get(idOf(row))?.isData ? 'data' : kindByRow(row);
    kinds.set(row.row, kind);
    return kind;
  };
  for (const row of sheet.rows) {
    const id = idOf(row);
    const kind = kindOf(row);
    if (kind === 'header') continue;
    const slot: Slot = { id, mapping, row, plan: undefined };
    slots.push(slot);
    if (!mapping.take) slot.plan = leftOut(mapping);
    else if (input.decisions.rows.get(id)?.leaveOut) slot.plan = ignored('left-out-by-user');
    else if (isLeftHidden(row, mapping, input.decisions.rows.get(id))) slot.plan = ignored('row-is-hidden');
    else if (kind === 'data') data.push(slot);
    else slot.plan = ignored(`row-${kind}`);
    if (kind === 'total' && mapping.take && HAS_TOTALS.has(mapping.holds)) totalRows.push({ row, mapping });
  }
  return { mapping, sheet, kindOf, data };
}

/** A hidden row that nobody took. Source: DOMAIN section 9, no. 19 ("ask before importing hidden ones"). */
function isLeftHidden({ hidden }: RawRow, { takeHidden }: SheetMapping, decision: RowDecision | undefined): boolean {
  return hidden && !takeHidden && !decision?.isData;
}

const HAS_TOTALS: ReadonlySet<SheetKind> = new Set(['days', 'days matrix']);

const NO_SHEET: RawSheet = { name: '', hidden: false, rows: [], lastRow: 0, merges: [], hiddenColumns: [] };

function leftOut({ holds, aside, sheet }: SheetMapping): RowPlan {
  if (holds === 'derived') return ignored('sheet-is-derived', { sheet });
  if (holds === 'unknown') return ignored('sheet-is-unknown', { sheet });
  if (!PLANNED_KINDS.has(holds)) return ignored('sheet-kind-left-out', { sheet });
  return aside ? ignored(aside.code, aside.facts) : ignored('sheet-left-out', { sheet });
}

function planPeers({ mapping, data }: SheetWork, context: PlanContext): void {
  if (mapping.holds !== 'peers') return;
  const read = rowReaders(mapping);
  for (const slot of data) {
    const decision = context.input.decisions.rows.get(slot.id);
    slot.plan = planPeerRow(read(slot.row, decision), decision, context);
  }
}

/** What a column "Days used" of a sheet of peers adds, once all days are planned; the figures that are only checked. */
function addDaysUsed(
  work: readonly SheetWork[],
  slots: readonly Slot[],
  { input, batchId }: PlanContext,
): readonly Reconciliation[] {
  const pool = work.filter(({ mapping }) => mapping.holds === 'peers').flatMap(({ data }) => data);
  const rows = pool.flatMap(({ plan, mapping, row }) => (plan ? [{ mapping, row, plan }] : []));
  const records = slots.flatMap(({ plan }) => plan?.makes ?? []).filter(({ table }) => table === 'dayEntries');
  // Safe: records of the table dayEntries are entries.
  const made = records.map(({ after }) => after as DayEntry);
  const { plans, reconciliation } = planDaysUsed(rows, made, { input, batchId });
  // Every data row of a sheet of peers has its plan by now.
  for (const [index, slot] of pool.entries()) slot.plan = plans[index];
  return reconciliation;
}

/** A data row of a sheet of days as the rows it is planned as: itself, or its cells; and what these come to together. */
type DayJob = {
  readonly slot: Slot;
  readonly rows: readonly DayRow[];
  readonly settle: (plans: readonly RowPlan[]) => RowPlan | undefined;
};

function planDays(work: readonly SheetWork[], context: PlanContext): void {
  const jobs = work.flatMap((sheet) => dayJobs(sheet, context));
  const book = buildEntryBook(context.input.known.dayEntries, entryViewer(context.input.known));
  const plans = planDayRows(
    jobs.flatMap(({ rows }) => rows),
    context,
    book,
  );
  let from = 0;
  for (const { slot, rows, settle } of jobs) {
    slot.plan = settle(plans.slice(from, from + rows.length));
    from += rows.length;
  }
}

function dayJobs({ mapping, sheet, kindOf, data }: SheetWork, context: PlanContext): readonly DayJob[] {
  if (mapping.holds !== 'days' && mapping.holds !== 'days matrix') return [];
  const { input } = context;
  const startsOn = yearOf(input.today, input.agreement).startsOn;
  const begins = { month: Number(startsOn.slice(5, 7)), day: Number(startsOn.slice(8)) };
  const placed = placeRows(sheet, mapping, kindOf, { ...input.raw, begins });
  const read = rowReaders(mapping);
  return data.map((slot): DayJob => {
    const { id, row } = slot;
    const decision = input.decisions.rows.get(id);
    const place = placed.get(row.row) ?? onItsOwn(row);
    if (mapping.holds === 'days matrix') {
      const matrixRow = prepareMatrixRow({ mapping, placed: place, decision }, context);
      return { slot, rows: matrixRow.cells, settle: (plans) => settleMatrixRow(matrixRow, plans) };
    }
    const asWritten = read(place.row);
    const reader = decision?.cells ? read(place.row, decision) : asWritten;
    const dayRow = { sheet: mapping.sheet, reader, asWritten, placed: place, decision };
    return { slot, rows: [dayRow], settle: ([plan]) => plan };
  });
}

/** Plans the rows of requests, and tells which figures of theirs the dates contradict. */
function planRequests(work: readonly SheetWork[], context: PlanContext): readonly Reconciliation[] {
  const sheets = work.filter(({ mapping }) => mapping.holds === 'requests');
  const slots = sheets.flatMap(({ data }) => data);
  const rows = sheets.flatMap(({ mapping, data }): readonly RequestRow[] => {
    const read = rowReaders(mapping);
    return data.map(({ id, row }) => {
      const decision = context.input.decisions.rows.get(id);
      return { sheet: mapping.sheet, reader: read(row, decision), asWritten: read(row), decision };
    });
  });
  const plans = planRequestRows(rows, context);
  for (const [index, slot] of slots.entries()) slot.plan = plans[index];
  return reconcileDaysTaken(rows, plans, context);
}

function planTraining(work: readonly SheetWork[], context: PlanContext): void {
  const { raw, decisions } = context.input;
  const attended = work.filter(
    ({ mapping }) => mapping.holds === 'training matrix' || mapping.holds === 'attendance list',
  );
  const slots = attended.flatMap(({ data }) => data);
  const rows = attended.flatMap(({ mapping, sheet, data }): readonly AttendanceRow[] => {
    const read = rowReaders(mapping);
    const training = readTrainingSheet(sheet, mapping, raw.date1904);
    return data.map(({ id, row }) => {
      const decision = decisions.rows.get(id);
      return { sheet: training, reader: read(row, decision), decision };
    });
  });
  const plans = planTrainingRows(rows, context);
  for (const [index, slot] of slots.entries()) slot.plan = plans[index];
}

function rowMaker({ mappings }: PreviewInput): (slot: Slot) => PreviewRow {
  const readers = new Map(mappings.map((mapping) => [mapping, rowReaders(mapping)]));
  return ({ id, mapping, row, plan }) => {
    const settled = plan ?? ignored('sheet-left-out', { sheet: mapping.sheet });
    const { peerId } = settled;
    const reader = peerId === null ? undefined : readers.get(mapping)?.(row);
    const written = reader ? writtenName(reader) : '';
    const people = peerId === null || written === '' ? [] : [{ peerId, written }];
    return { id, sheet: mapping.sheet, row: row.row, holds: mapping.holds, says: rowInBrief(row), people, ...settled };
  };
}

function reconcileMatrices(
  { mappings, agreement }: PreviewInput,
  slots: readonly Slot[],
  rows: readonly PreviewRow[],
  totalRows: readonly TotalRow[],
): readonly Reconciliation[] {
  const isData = new Map(rows.flatMap((read) => (read.cells ? [[read.id, read]] : [])));
  return mappings
    .filter(({ holds, take }) => holds === 'days matrix' && take)
    .flatMap((mapping) => {
      const people = slots.flatMap(({ id, row, mapping: own }) => {
        const read = own === mapping ? isData.get(id) : undefined;
        return read ? [{ row, read }] : [];
      });
      const totals = totalRows.flatMap(({ row, mapping: own }) => (own === mapping ? [{ row, read: undefined }] : []));
      return reconcileMatrix(mapping, [...people, ...totals], agreement.limitQuarterDays);
    });
}

/** What the rows of the sheets of days come to, whether or not they change anything. */
function amountsOf(slots: readonly Slot[], { agreement }: PreviewInput): RowAmounts {
  const taken = new Map<string, number>();
  const cells = new Map<string, RawRow['cells'][number]>();
  for (const { id, mapping, row, plan } of slots) {
    const reads = plan?.reads;
    if (!reads) continue;
    const column = mapping.columns.find(({ field }) => field === 'days')?.column;
    if (column !== undefined) cells.set(id, row.cells[column] ?? null);
    if (TAKEN.has(plan.outcome) && reads.state !== 'cancelled') taken.set(id, reads.quarterDays ?? 0);
  }
  return { taken, cells, limitQuarterDays: agreement.limitQuarterDays };
}

const TAKEN: ReadonlySet<RowOutcome> = new Set(['new', 'update', 'unchanged']);

function countOutcomes(rows: readonly PreviewRow[]): RowCounts {
  // Safe: each of the outcomes is a key.
  const counts = Object.fromEntries(ROW_OUTCOMES.map((outcome) => [outcome, 0])) as Record<RowOutcome, number>;
  for (const { outcome } of rows) counts[outcome] += 1;
  return counts;
}

type SheetSummary = {
  readonly sheet: string;
  readonly holds: SheetKind;
  readonly rowsRead: number;
  readonly counts: RowCounts;
};

function sheetSummary({ sheet, holds }: SheetMapping, rows: readonly PreviewRow[]): SheetSummary {
  const own = rows.filter((row) => row.sheet === sheet);
  return { sheet, holds, rowsRead: own.length, counts: countOutcomes(own) };
}

function batchOf(
  input: PreviewInput,
  id: ImportBatchId,
  counts: RowCounts,
  sheets: readonly SheetSummary[],
): ImportBatch {
  const { fileName, sha256 } = input.raw;
  const named = sheets.map(({ sheet: name, holds, rowsRead }) => ({ name, holds, rowsRead }));
  return { id, at: input.at, by: input.by, fileName, sha256, sheets: named, counts: { ...counts } };
}
