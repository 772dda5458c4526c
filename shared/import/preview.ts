import type { CalendarDay } from '@shared/model/calendar-day';
import type { ImportBatchId } from '@shared/model/ids';
import type { RowOutcome } from '@shared/model/import-batch';
import { limitOf } from '@shared/rules/limit-of-year';
import { yearFromKey, yearOf } from '@shared/rules/year';
import { batchOf, countOutcomes, sheetSummary } from './import-batch';
import { withoutHidden } from './mapping';
import { buildPeerIndex } from './match-peer';
import { reconcileMatrix } from './matrix/reconcile-matrix';
import { columnReadAsRow } from './matrix/turned-place';
import { noteBusyDates } from './note-busy-dates';
import { operationsOf } from './operations';
import { writtenName } from './person-facts';
import type { PlanContext } from './plan-context';
import { addDaysUsed, planDays, planPeers, planRequests, planTraining } from './plan-sheets';
import { reconcileRunning } from './reconcile-running';
import { reconcileTotals, type RowAmounts, type TotalRow } from './reconcile';
import { ignored } from './row-plan';
import { rowInBrief, rowReaders } from './row-reader';
import { reconcilePool } from './reconcile-pool';
import { sheetWork, type Slot } from './sheet-work';
import { peerTotals } from './totals';
import type { ImportPreview, PreviewInput, PreviewRow, RawRow, Reconciliation, SheetMapping } from './types';
import { oncePer } from './values/remembered';
import { compareText } from './values/text';

/** How far planning is, from 0 to 1. */
export type PlanProgress = (share: number) => void;

/**
 * The whole plan of an import: what becomes of every row, the totals before and after, and the operations that committing
 * writes. It writes nothing itself, and reads no clock. Sheets of peers are planned before sheets of days, wherever they
 * stand, so that a row of days finds the people that the same file brings.
 */
export function previewImport(given: PreviewInput, onProgress?: PlanProgress): ImportPreview {
  const input = { ...given, mappings: given.mappings.map(withoutHidden) };
  const slots: Slot[] = [];
  const totalRows: TotalRow[] = [];
  const work = input.mappings.map((mapping) => sheetWork(input, mapping, slots, totalRows));
  const rowsToPlan = work.reduce((sum, { data }) => sum + data.length, 0);
  const context = planContext(input, toldInSteps(rowsToPlan, onProgress));
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
      ...reconcilePool(
        totalRows.filter(({ mapping }) => mapping.holds === 'peers'),
        work.flatMap(({ data }) => data),
      ),
      ...reconcileMatrices(input, slots, rows, totalRows),
      ...reconcileSums(input, slots, rows),
      ...daysTaken,
      ...daysUsed,
    ],
    batch,
    operations: operationsOf(rows, batch),
  };
}

/** Tells each hundredth of the rows, as telling each row would take longer than planning it. */
function toldInSteps(rows: number, onProgress: PlanProgress | undefined): PlanContext['took'] {
  let [done, told] = [0, 0];
  return (more) => {
    done += more;
    if (!onProgress || done - told < rows / 100) return;
    told = done;
    onProgress(Math.min(1, done / rows));
  };
}

function planContext(input: PreviewInput, took: PlanContext['took']): PlanContext {
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
    took,
  };
}

function rowMaker({ mappings }: PreviewInput): (slot: Slot) => PreviewRow {
  const readers = new Map(mappings.map((mapping) => [mapping, rowReaders(mapping)]));
  return ({ id, mapping, row, plan, piece }) => {
    const settled = plan ?? ignored('sheet-left-out', { sheet: mapping.sheet });
    const { peerId } = settled;
    const reader = peerId === null ? undefined : readers.get(mapping)?.(row);
    const written = reader ? writtenName(reader) : '';
    const people = settled.people ?? (peerId === null || written === '' ? [] : [{ peerId, written }]);
    const { sheet, holds } = mapping;
    const made = { id, sheet, row: row.row, holds, says: rowInBrief(row), ...settled, people };
    const turnedColumn = columnReadAsRow(mapping, row.row);
    if (turnedColumn === undefined && piece === undefined) return made;
    return { ...made, ...(turnedColumn !== undefined && { turnedColumn }), ...(piece !== undefined && { piece }) };
  };
}

function reconcileMatrices(
  { mappings, agreement, today }: PreviewInput,
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
      const dates = people.flatMap(({ read }) => (read.cells ?? []).flatMap(({ reads }) => reads.from ?? []));
      return reconcileMatrix(mapping, [...people, ...totals], limitOn(dates.toSorted()[0] ?? today, agreement));
    });
}

function reconcileSums(
  { mappings, agreement }: PreviewInput,
  slots: readonly Slot[],
  rows: readonly PreviewRow[],
): readonly Reconciliation[] {
  const checked = mappings.filter(
    ({ holds, take, columns }) =>
      holds === 'days' && take && columns.some(({ field }) => field === 'total' || field === 'daysLeft'),
  );
  if (checked.length === 0) return [];
  const taken = new Map(
    rows.flatMap(({ id, outcome, reads }) =>
      reads && TAKEN.has(outcome) && reads.state !== 'cancelled' ? [[id, reads.quarterDays ?? 0]] : [],
    ),
  );
  const terms = {
    taken,
    yearOf: (date: CalendarDay) => yearOf(date, agreement).key,
    limitOn: (date: CalendarDay) => limitOn(date, agreement),
  };
  return checked.flatMap((mapping) => {
    const own = slots.flatMap(({ row, mapping: of }, index) => {
      const read = rows[index];
      return of === mapping && read ? [{ row, read }] : [];
    });
    return reconcileRunning(mapping, own, terms);
  });
}

/** What the rows of the sheets of days come to, whether or not they change anything. */
function amountsOf(slots: readonly Slot[], { agreement, today }: PreviewInput): RowAmounts {
  const taken = new Map<string, number>();
  const cells = new Map<string, RawRow['cells'][number]>();
  const columnOf = oncePer((mapping: SheetMapping) => mapping.columns.find(({ field }) => field === 'days')?.column);
  for (const { id, mapping, row, plan } of slots) {
    const reads = plan?.reads;
    if (!reads) continue;
    const column = columnOf(mapping);
    if (column !== undefined) cells.set(id, row.cells[column] ?? null);
    if (TAKEN.has(plan.outcome) && reads.state !== 'cancelled') taken.set(id, reads.quarterDays ?? 0);
  }
  return { taken, cells, limitOn: (date) => limitOn(date ?? today, agreement) };
}

/** The limit of the year in which a day lies, in quarter-days. */
function limitOn(date: CalendarDay, agreement: PreviewInput['agreement']): number {
  return limitOf(yearOf(date, agreement), agreement).limitQuarterDays;
}

const TAKEN: ReadonlySet<RowOutcome> = new Set(['new', 'update', 'unchanged']);
