import { rowClassifier, type RowKind } from './classify-row';
import type { TotalRow } from './reconcile';
import { ignored, type RowPlan } from './row-plan';
import { pieceId, piecesOf } from './split-row';
import type { PreviewInput, RawRow, RawSheet, RowDecision, SheetKind, SheetMapping } from './types';

/** A filled row on its way through the preview, in the order of the file. */
export type Slot = {
  readonly id: string;
  readonly mapping: SheetMapping;
  readonly row: RawRow;
  readonly piece: string | undefined;
  plan: RowPlan | undefined;
};

/** A sheet with its data rows, which are still to be planned. */
export type SheetWork = {
  readonly mapping: SheetMapping;
  readonly sheet: RawSheet;
  /** What each row of the sheet is. */
  readonly kinds: readonly RowKind[];
  readonly data: readonly Slot[];
};

/** Every filled row of a sheet gets its slot; those that hold no record are settled here. */
export function sheetWork(input: PreviewInput, mapping: SheetMapping, slots: Slot[], totalRows: TotalRow[]): SheetWork {
  const sheet = input.raw.sheets.find(({ name }) => name === mapping.sheet) ?? NO_SHEET;
  const data: Slot[] = [];
  const kindByRow = rowClassifier(sheet, mapping);
  const { rows: decisions } = input.decisions;
  const take = (row: RawRow, id: string, kind: RowKind, piece?: string) => {
    const decision = decisions.get(id);
    const slot: Slot = { id, mapping, row, piece, plan: undefined };
    slots.push(slot);
    if (!mapping.take) slot.plan = leftOut(mapping);
    else if (decision?.leaveOut) slot.plan = ignored('left-out-by-user');
    else if (isLeftHidden(row, mapping, decision)) slot.plan = ignored('row-is-hidden');
    else if (kind === 'data') data.push(slot);
    else slot.plan = ignored(`row-${kind}`);
  };
  const kinds = sheet.rows.map((row) => {
    const id = `${mapping.sheet}!${row.row}`;
    const decision = decisions.get(id);
    const kind = decision?.isData ? 'data' : kindByRow(row);
    if (kind === 'header') return kind;
    const pieces = piecesOf(decision);
    if (pieces === 1) take(row, id, kind);
    else for (let piece = 1; piece <= pieces; piece += 1) take(row, pieceId(id, piece), kind, `${piece} of ${pieces}`);
    if (kind === 'total' && mapping.take && HAS_TOTALS.has(mapping.holds)) totalRows.push({ row, mapping });
    return kind;
  });
  return { mapping, sheet, kinds, data };
}

/** A hidden row that nobody took. Source: DOMAIN section 9, no. 19 ("ask before importing hidden ones"). */
function isLeftHidden({ hidden }: RawRow, { takeHidden }: SheetMapping, decision: RowDecision | undefined): boolean {
  return hidden && !takeHidden && !decision?.isData;
}

const HAS_TOTALS: ReadonlySet<SheetKind> = new Set(['peers', 'days', 'days matrix']);

const NO_SHEET: RawSheet = { name: '', hidden: false, rows: [], lastRow: 0, merges: [], hiddenColumns: [] };

function leftOut({ holds, aside, sheet }: SheetMapping): RowPlan {
  if (holds === 'derived') return ignored('sheet-is-derived', { sheet });
  if (holds === 'unknown') return ignored('sheet-is-unknown', { sheet });
  return aside ? ignored(aside.code, aside.facts) : ignored('sheet-left-out', { sheet });
}
