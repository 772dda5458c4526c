import type { DayEntry } from '@shared/model/day-entry';
import { yearOf } from '@shared/rules/year';
import { onItsOwn, placeRows } from './day-sheet';
import { planDaysUsed } from './days-used-before';
import { entryViewer } from './entry-as-shown';
import { buildEntryBook } from './entry-book';
import { prepareMatrixRow, settleMatrixRow } from './matrix/plan-matrix-rows';
import type { PlanContext } from './plan-context';
import { planDayRows, type DayRow } from './plan-day-rows';
import { planPeerRow } from './plan-peer-row';
import { planRequestRows, type RequestRow } from './requests/plan-request-rows';
import { reconcileDaysTaken } from './requests/reconcile-days-taken';
import type { RowPlan } from './row-plan';
import { rowReaders } from './row-reader';
import type { SheetWork, Slot } from './sheet-work';
import { planTrainingRows, type AttendanceRow } from './training/plan-training';
import { readTrainingSheet } from './training/training-sheet';
import type { Reconciliation } from './types';

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

/** A data row of a sheet of days as the rows it is planned as: itself, or its cells; and what these come to together. */
type DayJob = {
  readonly slot: Slot;
  readonly rows: readonly DayRow[];
  readonly settle: (plans: readonly RowPlan[]) => RowPlan | undefined;
};

/** Plans the rows of all sheets of days and matrices together: each entry is found once. */
export function planDays(work: readonly SheetWork[], context: PlanContext): void {
  const jobs = work.flatMap((sheet) => dayJobs(sheet, context));
  const book = buildEntryBook(context.input.known.dayEntries, entryViewer(context.input.known));
  const rows = jobs.flatMap((job) => job.rows);
  // A row of a matrix is planned as many; each is read first, and settled once all are read.
  const step = jobs.length / (rows.length * 2);
  const plans = planDayRows(rows, context, book, () => context.took(step));
  let from = 0;
  for (const { slot, rows: own, settle } of jobs) {
    slot.plan = settle(plans.slice(from, from + own.length));
    from += own.length;
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
export function planRequests(work: readonly SheetWork[], context: PlanContext): readonly Reconciliation[] {
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

/** Plans registers and attendance lists together: an event that several tell of is one. */
export function planTraining(work: readonly SheetWork[], context: PlanContext): void {
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
