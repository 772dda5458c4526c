import type { DayEntry } from '@shared/model/day-entry';
import { yearOf } from '@shared/rules/year';
import { onItsOwn, placeRows, type PlacedRow } from './day-sheet';
import { planDaysUsed } from './days-used-before';
import { entryViewer } from './entry-as-shown';
import { buildEntryBook } from './entry-book';
import { belowItsName } from './matrix/below-its-name';
import { prepareMatrixRow, settleMatrixRow, type PreparedMatrixRow } from './matrix/plan-matrix-rows';
import type { PlanContext } from './plan-context';
import type { DayRow } from './day-row';
import { planDayRows } from './plan-day-rows';
import { planPeerRow } from './plan-peer-row';
import { planRequestRows, type RequestRow } from './requests/plan-request-rows';
import { reconcileDaysTaken } from './requests/reconcile-days-taken';
import type { RowPlan } from './row-plan';
import { rowReaders } from './row-reader';
import type { SheetWork, Slot } from './sheet-work';
import { planTrainingRows, type AttendanceRow } from './training/plan-training';
import { readTrainingSheet } from './training/training-sheet';
import type { Reconciliation, RowDecision, SheetMapping } from './types';
import type { YearBegins } from './values/date-hints';

/** Plans the rows of a sheet of peers; every later sheet finds the people it makes. */
export function planPeers({ mapping, data }: SheetWork, context: PlanContext): void {
  if (mapping.holds !== 'peers') return;
  const read = rowReaders(mapping);
  for (const slot of data) {
    const decision = context.input.decisions.rows.get(slot.id);
    slot.plan = planPeerRow(read(slot.row, decision), decision, context);
    context.took(1);
  }
}

/** What a column "Days used" of a sheet of peers adds, once all days are planned; the figures that are only checked. */
export function addDaysUsed(
  work: readonly SheetWork[],
  slots: readonly Slot[],
  { input, batchId }: PlanContext,
): readonly Reconciliation[] {
  const pool = work.filter(({ mapping }) => mapping.holds === 'peers').flatMap(({ data }) => data);
  const rows = pool.flatMap(({ plan, mapping, row }) => (plan ? [{ mapping, row, plan }] : []));
  const made = () => {
    const records = slots.flatMap(({ plan }) => plan?.makes ?? []).filter(({ table }) => table === 'dayEntries');
    // Safe: records of the table dayEntries are entries.
    return records.map(({ after }) => after as DayEntry);
  };
  const { plans, reconciliation } = planDaysUsed(rows, made, { input, batchId });
  // Every data row of a sheet of peers has its plan by now.
  for (const [index, slot] of pool.entries()) slot.plan = plans[index];
  return reconciliation;
}

/** A sheet of days as the rows it is planned as, and what gives each of its data rows its plan once these are planned. */
type DayJob = {
  readonly rows: readonly DayRow[];
  readonly slots: number;
  readonly settle: (plans: readonly RowPlan[]) => void;
};

/** Plans the rows of all sheets of days and matrices together: each entry is found once. */
export function planDays(work: readonly SheetWork[], context: PlanContext): void {
  const jobs = work.flatMap((sheet) => dayJob(sheet, context) ?? []);
  const book = buildEntryBook(context.input.known.dayEntries, entryViewer(context.input.known));
  const rows = jobs.flatMap((job) => job.rows);
  // A row of a matrix is planned as many; each is read first, and settled once all are read.
  const step = jobs.reduce((sum, { slots }) => sum + slots, 0) / (rows.length * 2);
  const plans = planDayRows(rows, context, book, () => context.took(step));
  let from = 0;
  for (const job of jobs) {
    job.settle(plans.slice(from, from + job.rows.length));
    from += job.rows.length;
  }
}

function dayJob({ mapping, sheet, kinds, data }: SheetWork, context: PlanContext): DayJob | undefined {
  if (mapping.holds !== 'days' && mapping.holds !== 'days matrix') return undefined;
  const { input } = context;
  const placed = placeRows(sheet, mapping, kinds, { ...input.raw, begins: yearBegins(context) });
  const placeOf = ({ row }: Slot) => placed.get(row.row) ?? onItsOwn(row);
  const decisionOf = ({ id }: Slot) => input.decisions.rows.get(id);
  if (mapping.holds === 'days matrix') return matrixJob(mapping, data, { placeOf, decisionOf }, context);
  const read = rowReaders(mapping);
  const rows = data.map((slot): DayRow => {
    const [place, decision] = [placeOf(slot), decisionOf(slot)];
    const asWritten = read(place.row);
    const reader = decision?.cells ? read(place.row, decision) : asWritten;
    return { sheet: mapping.sheet, reader, asWritten, placed: place, decision };
  });
  const settle = (plans: readonly RowPlan[]) => {
    for (const [index, slot] of data.entries()) slot.plan = plans[index];
  };
  return { rows, slots: data.length, settle };
}

function yearBegins({ input }: PlanContext): YearBegins {
  const { startsOn } = yearOf(input.today, input.agreement);
  return { month: Number(startsOn.slice(5, 7)), day: Number(startsOn.slice(8)) };
}

type OfSlot = {
  readonly placeOf: (slot: Slot) => PlacedRow;
  readonly decisionOf: (slot: Slot) => RowDecision | undefined;
};

function matrixJob(
  mapping: SheetMapping,
  data: readonly Slot[],
  { placeOf, decisionOf }: OfSlot,
  context: PlanContext,
): DayJob {
  const isBelow = belowItsName(mapping);
  let named: PreparedMatrixRow | undefined;
  const prepared = data.map((slot) => {
    const placed = placeOf(slot);
    if (!isBelow(placed.row)) named = undefined;
    const row = prepareMatrixRow({ mapping, placed, decision: decisionOf(slot), named }, context);
    named ??= row;
    return { slot, row };
  });
  const settle = (plans: readonly RowPlan[]) => {
    let from = 0;
    for (const { slot, row } of prepared) {
      slot.plan = settleMatrixRow(row, plans.slice(from, from + row.cells.length));
      from += row.cells.length;
    }
  };
  return { rows: prepared.flatMap(({ row }) => row.cells), slots: data.length, settle };
}

/** Plans the rows of requests, and tells which figures of theirs the dates contradict. */
export function planRequests(work: readonly SheetWork[], context: PlanContext): readonly Reconciliation[] {
  const sheets = work.filter(({ mapping }) => mapping.holds === 'requests');
  const slots = sheets.flatMap(({ data }) => data);
  const rows = sheets.flatMap(({ mapping, sheet, kinds, data }): readonly RequestRow[] => {
    const read = rowReaders(mapping);
    const placed = placeRows(sheet, mapping, kinds, { ...context.input.raw, begins: yearBegins(context) });
    return data.map(({ id, row: own }) => {
      const { row } = placed.get(own.row) ?? onItsOwn(own);
      const decision = context.input.decisions.rows.get(id);
      return { sheet: mapping.sheet, reader: read(row, decision), asWritten: read(row), decision };
    });
  });
  const plans = planRequestRows(rows, context);
  for (const [index, slot] of slots.entries()) slot.plan = plans[index];
  return reconcileDaysTaken(rows, plans, context);
}

/** Plans registers, attendance lists and the events of lists of peers together: an event that several tell of is one. */
export function planTraining(work: readonly SheetWork[], context: PlanContext): void {
  const { raw, decisions } = context.input;
  const attended = work.filter(
    ({ mapping: { holds, columns } }) =>
      holds === 'training matrix' ||
      holds === 'attendance list' ||
      (holds === 'peers' && columns.some(({ field }) => field === 'attendance')),
  );
  const slots = attended.flatMap(({ data }) => data);
  const rows = attended.flatMap(({ mapping, sheet, data }): readonly AttendanceRow[] => {
    const read = rowReaders(mapping);
    const training = readTrainingSheet(sheet, mapping, raw.date1904);
    return data.map(({ id, row, plan }) => {
      const decision = decisions.rows.get(id);
      const made = { sheet: training, reader: read(row, decision), decision };
      return mapping.holds === 'peers' && plan ? { ...made, pool: plan } : made;
    });
  });
  const plans = planTrainingRows(rows, context);
  for (const [index, slot] of slots.entries()) slot.plan = plans[index];
}
