import { CalendarDaySchema } from '@shared/model/calendar-day';
import type { DayEntry } from '@shared/model/day-entry';
import type { DayEntryId, PeerId } from '@shared/model/ids';
import { daysInWords, type QuarterDays } from '@shared/model/quarter-days';
import { DAYS_BEFORE } from '@shared/model/settings';
import { daysBeforeEntry, isDaysBefore, sumBefore } from '@shared/rules/days-before';
import { daysUsed } from '@shared/rules/days-used';
import { limitOf } from '@shared/rules/limit-of-year';
import { isInYear, yearOf, yearText, type Year } from '@shared/rules/year';
import { locksHolding } from '@shared/rules/year-lock';
import { columnLetter } from './find-header';
import type { RowPlan } from './row-plan';
import { fingerprintOf } from './fingerprint';
import { rowReaders, textCell, type RowReader } from './row-reader';
import type {
  PlannedRecord,
  PreviewInput,
  RawCell,
  RawRow,
  Reason,
  Reconciliation,
  RowDecision,
  RowNote,
  SheetMapping,
} from './types';
import { yearLocked } from './held-by-lock';
import { readDays } from './values/days';
import { cellText } from './values/text';
import { yearNamed } from './year-named';

/** A row of a sheet of peers as it was planned. */
export type PoolRow = { readonly mapping: SheetMapping; readonly row: RawRow; readonly plan: RowPlan };

/** The plans with what their "Days used" column adds, in the same order, and the figures that were only checked. */
export type DaysUsedPlanned = {
  readonly plans: readonly RowPlan[];
  readonly reconciliation: readonly Reconciliation[];
};

type Tools = {
  readonly input: PreviewInput;
  readonly batchId: NonNullable<DayEntry['imported']>['batchId'];
  /** Every entry of a peer as it will be, by peer. */
  readonly entriesOf: ReadonlyMap<PeerId, readonly DayEntry[]>;
};

/**
 * What the columns "Days used" of a sheet of peers come to, one for each year. Where a peer has no days in that year, the figure is taken as days used
 * before Peer Desk, an amount for the whole year; where there are days, here or in the same file, it is only held against them.
 * `made` are the entries that the same file makes. Source: issue 4, point 3. Decided: 2026-11-22, product owner (by peer and year).
 */
export function planDaysUsed(
  rows: readonly PoolRow[],
  made: () => readonly DayEntry[],
  { input, batchId }: { input: PreviewInput; batchId: Tools['batchId'] },
): DaysUsedPlanned {
  if (!rows.some(({ mapping }) => mapping.columns.some(({ field }) => field === 'daysUsed')))
    return { plans: rows.map(({ plan }) => plan), reconciliation: [] };
  const tools = { input, batchId, entriesOf: byPeer([...input.known.dayEntries], made()) };
  const readers = new Map(rows.map(({ mapping }) => [mapping, rowReaders(mapping)]));
  const planned = rows.map((row) => {
    const decision = input.decisions.rows.get(`${row.mapping.sheet}!${row.row.row}`);
    const reader = readers.get(row.mapping)?.(row.row, decision);
    return reader ? planRow(row, reader, decision, tools) : { plan: row.plan, lines: [] };
  });
  return {
    plans: planned.map(({ plan }) => plan),
    reconciliation: planned.flatMap(({ lines }) => lines),
  };
}

type RowPlanned = { readonly plan: RowPlan; readonly lines: readonly Reconciliation[] };

const TAKEN: ReadonlySet<RowPlan['outcome']> = new Set(['new', 'update', 'unchanged']);

/** The figures of a row, one for each of its years. */
function planRow(row: PoolRow, reader: RowReader, decision: RowDecision | undefined, tools: Tools): RowPlanned {
  const columns = row.mapping.columns.filter(({ field }) => field === 'daysUsed');
  const lines: Reconciliation[] = [];
  const years = new Set<string>();
  let { plan } = row;
  for (const { column, letter } of columns) {
    const settled = decision?.columns?.[letter] ?? (columns.length === 1 ? decision?.cells?.daysUsed : undefined);
    const cell = settled === undefined ? (row.row.cells[column] ?? null) : textCell(settled);
    const year = yearOfColumn(row.mapping, column, tools.input);
    if (years.has(year.key)) continue;
    years.add(year.key);
    const planned = planFigure({ ...row, plan }, { reader, cell, column, year }, tools);
    ({ plan } = planned);
    lines.push(...planned.lines);
  }
  const left = leftOf(row, reader, tools.input);
  return { plan, lines: left ? [...lines, left] : lines };
}

/** One figure of a row, with its place and its year. */
type Figure = {
  readonly reader: RowReader;
  readonly cell: RawCell | null;
  readonly column: number;
  readonly year: Year;
};

function planFigure({ mapping, row, plan }: PoolRow, figure: Figure, tools: Tools): RowPlanned {
  const { cell, column, year } = figure;
  const { peerId } = plan;
  if (peerId === null || !TAKEN.has(plan.outcome)) return { plan, lines: [] };
  const reading = readDays(cell);
  if (reading.is !== 'days') {
    const isNought = reading.is === 'empty' || reading.reason.code === 'days-zero';
    const note = { code: 'days-used-unclear', facts: { text: cellText(cell) } };
    return { plan: isNought ? plan : withNote(plan, aboutFigure(figure, note)), lines: [] };
  }
  const entries = (tools.entriesOf.get(peerId) ?? []).filter(({ date }) => isInYear(date, year));
  const days = entries.filter((entry) => !isDaysBefore(entry) && entry.state !== 'cancelled');
  if (days.length > 0) {
    const place = { sheet: mapping.sheet, row: row.row, cell: `${columnLetter(column)}${row.row}` };
    return { plan, lines: [checked(place, plan.peerName, { says: reading.quarterDays, entries, year }, tools.input)] };
  }
  const said = { ...figure, quarterDays: reading.quarterDays, peerId, mapping };
  return { plan: withDaysBefore(plan, entries.filter(isDaysBefore), said, tools), lines: [] };
}

/** "Days left" beside the days used of this year is held against the limit; it is never imported. */
function leftOf({ mapping, row, plan }: PoolRow, reader: RowReader, input: PreviewInput): Reconciliation | undefined {
  const column = reader.column('daysLeft');
  const year = yearOf(input.today, input.agreement);
  const used = mapping.columns.find(
    (each) => each.field === 'daysUsed' && yearOfColumn(mapping, each.column, input).key === year.key,
  );
  const left = column === null ? null : (row.cells[column] ?? null);
  const figure = used ? (row.cells[used.column] ?? null) : null;
  if (column === null || typeof left?.value !== 'number' || !figure || !TAKEN.has(plan.outcome)) return undefined;
  const reading = readDays(figure);
  if (reading.is !== 'days' && figure.value !== 0) return undefined;
  const says = Math.round(left.value * 4);
  const ours = limitOf(year, input.agreement).limitQuarterDays - (reading.is === 'days' ? reading.quarterDays : 0);
  const agrees = says === ours;
  const place = { sheet: mapping.sheet, row: row.row, cell: `${columnLetter(column)}${row.row}` };
  const why = { code: agrees ? 'total-agrees' : 'total-differs' };
  return { ...place, what: `Days left, ${plan.peerName}`, unit: 'quarter-days', says, ours, agrees, why };
}

function aboutFigure({ column }: Pick<Figure, 'column'>, reason: Reason): RowNote {
  return { ...reason, field: 'daysUsed', column };
}

/** The figure against what is recorded: the days worked, or those with the booked ones, whichever it agrees with. */
function checked(
  place: Pick<Reconciliation, 'sheet' | 'row' | 'cell'>,
  peerName: string,
  { says, entries, year }: { says: number; entries: readonly DayEntry[]; year: Year },
  { agreement, today }: PreviewInput,
): Reconciliation {
  const used = daysUsed(entries, year, agreement, today);
  const withBooked = used.workedQuarterDays + used.bookedQuarterDays;
  const ours = says === withBooked ? withBooked : used.workedQuarterDays;
  const agrees = says === ours;
  const why = { code: agrees ? 'total-agrees' : 'days-used-differ' };
  return { ...place, what: `Days used, ${peerName}`, unit: 'quarter-days', says, ours, agrees, why };
}

type Said = Figure & {
  readonly peerId: PeerId;
  readonly quarterDays: QuarterDays;
  readonly mapping: SheetMapping;
};

function withDaysBefore(plan: RowPlan, before: readonly DayEntry[], said: Said, tools: Tools): RowPlan {
  const { peerId, quarterDays, year, mapping, reader } = said;
  const standing = before.filter(({ state }) => state !== 'cancelled');
  const [old, ...others] = standing;
  const sum = sumBefore(standing);
  if (sum === quarterDays && old) return plan;
  // What was recorded or corrected by hand is not changed by a figure of a list.
  if (old && (others.length > 0 || old.imported === null)) {
    const facts = { recorded: daysInWords(sum), text: daysInWords(quarterDays) };
    return withNote(plan, aboutFigure(said, { code: 'days-before-stand', facts }));
  }
  const after = daysBeforeEntry(old, {
    // Safe: a new id is the id of nothing else yet.
    id: old?.id ?? (tools.input.newId() as DayEntryId),
    peerId,
    quarterDays,
    year,
    imported: {
      batchId: tools.batchId,
      sheet: mapping.sheet,
      row: reader.row.row,
      rowKey: `${peerId}|${DAYS_BEFORE}|${year.key}`,
      fingerprint: fingerprintOf(reader),
    },
  });
  const locked = locksHolding(after, tools.input.lockedYears ?? []);
  if (locked.length > 0) return withNote(plan, aboutFigure(said, yearLocked(locked)));
  const record: PlannedRecord = { table: 'dayEntries', key: after.id, before: old ?? null, after, changes: [] };
  const facts = { days: daysInWords(quarterDays), year: yearText(year.key) };
  const noted = withNote(plan, aboutFigure(said, { code: 'days-used-taken', facts }));
  const makes = [...plan.makes, record];
  return plan.outcome === 'unchanged'
    ? { ...noted, outcome: 'update', reason: { code: 'days-used-taken', facts }, makes }
    : { ...noted, makes };
}

/** The year that the heading names, or the sheet; otherwise the year we are in. */
function yearOfColumn({ sheet, columns }: SheetMapping, column: number, { agreement, today }: PreviewInput): Year {
  const header = columns.find((each) => each.column === column)?.header ?? '';
  const first = yearNamed(header) ?? yearNamed(sheet);
  // Whenever years begin, the last of December is in the one that began in that calendar year.
  if (first !== undefined) return yearOf(CalendarDaySchema.parse(`${first}-12-31`), agreement);
  return yearOf(today, agreement);
}

function byPeer(known: readonly DayEntry[], made: readonly DayEntry[]): Tools['entriesOf'] {
  const byId = new Map([...known, ...made].map((entry) => [entry.id, entry]));
  const groups = new Map<PeerId, DayEntry[]>();
  for (const entry of byId.values()) {
    const group = groups.get(entry.peerId);
    if (group) group.push(entry);
    else groups.set(entry.peerId, [entry]);
  }
  return groups;
}

function withNote(plan: RowPlan, note: RowNote): RowPlan {
  return { ...plan, notes: [...plan.notes, note] };
}
