import {
  KIND_OF_WORK,
  type RememberedHeading,
  type RememberedHeadings,
  type RememberedSheet,
} from '@shared/model/remembered-headings';
import { fieldNamed } from './fields';
import { ROWS_TRIED } from './find-header';
import { headerColumns } from './header-columns';
import { headerKey } from './header-synonyms';
import { headerRowsAt, mapColumn, remapSheet } from './mapping';
import { mapKindOfWork } from './matrix/correct-matrix';
import { daysColumns } from './matrix/matrix-cells';
import {
  SHEET_KINDS,
  type ColumnMapping,
  type PeriodColumn,
  type RawSheet,
  type RawWorkbook,
  type SheetKind,
  type SheetMapping,
} from './types';

/**
 * Decided: a sheet is taken for one that the office told us about when at least this share of that sheet's headings stand
 * in it, so that columns may be added, missing or moved.
 */
const SHARE_OF_HEADINGS = 0.6;
const LONGEST_HEADING = 200;

/** The proposed mappings with what the office said earlier, under the same headings, in their place. */
export function withRemembered(
  raw: RawWorkbook,
  proposed: readonly SheetMapping[],
  remembered: RememberedHeadings,
): readonly SheetMapping[] {
  return proposed.map((mapping) => {
    const held = withRememberedKind(raw, mapping, remembered.sheets);
    const mapped = remembered.headings
      .filter(({ holds }) => holds === held.holds)
      .reduce((now, told) => withHeading(now, told), held);
    return withKindsOfWork(mapped, remembered);
  });
}

function withRememberedKind(raw: RawWorkbook, mapping: SheetMapping, sheets: readonly RememberedSheet[]): SheetMapping {
  const sheet = raw.sheets.find(({ name }) => name === mapping.sheet);
  if (!sheet || sheets.length === 0) return mapping;
  const headers = possibleHeaders(sheet);
  for (const { holds: told, headings } of sheets.toReversed()) {
    const holds = SHEET_KINDS.find((kind) => kind === told);
    const header = headers.find(({ here }) => shareOf(headings, here) >= SHARE_OF_HEADINGS);
    if (!holds || !header) continue;
    if (holds === mapping.holds) return mapping;
    const remapped = remapSheet(sheet, holds, header.rows, raw);
    return { ...remapped, because: { code: 'sheet-as-remembered' }, take: remapped.take && mapping.aside === null };
  }
  return mapping;
}

type PossibleHeader = { readonly rows: readonly number[]; readonly here: ReadonlySet<string> };

/** The rows in which the headings of a sheet may stand, with what they say as it is compared. */
function possibleHeaders(sheet: RawSheet): readonly PossibleHeader[] {
  return sheet.rows.slice(0, ROWS_TRIED).map(({ row }): PossibleHeader => {
    const rows = headerRowsAt(sheet, row);
    const texts = headerColumns(sheet, rows).map(({ text }) => headerKey(text).slice(0, LONGEST_HEADING));
    return { rows, here: new Set(texts) };
  });
}

function shareOf(headings: readonly string[], here: ReadonlySet<string>): number {
  return headings.length === 0 ? 0 : headings.filter((heading) => here.has(heading)).length / headings.length;
}

function withHeading(mapping: SheetMapping, { heading, field }: RememberedHeading): SheetMapping {
  const column = mapping.columns.find((each) => keyOf(each) === heading);
  const known = field === null ? null : fieldNamed(field);
  return column === undefined || known === undefined ? mapping : mapColumn(mapping, column.column, known);
}

/**
 * What to remember once these mappings were imported: every heading taken otherwise than `proposed`, and sheets that the
 * office itself said what they hold. `undefined` where there is nothing new.
 */
export function toRemember(
  raw: RawWorkbook,
  mappings: readonly SheetMapping[],
  proposed: readonly SheetMapping[],
  remembered: RememberedHeadings,
): RememberedHeadings | undefined {
  let next = remembered;
  for (const mapping of mappings.filter(({ take }) => take)) {
    const before = proposed.find(({ sheet }) => sheet === mapping.sheet);
    const headings = mapping.columns.map(keyOf).filter((heading) => heading !== '');
    if (before && before.holds !== mapping.holds && headings.length > 0)
      next = rememberSheet(next, { holds: mapping.holds, headings });
    const fieldBefore = new Map(withoutCorrections(raw, mapping, before).map((column) => [column.column, column]));
    for (const column of mapping.columns) {
      const was = fieldBefore.get(column.column);
      if (wasCorrected(column, was)) next = rememberHeading(next, mapping.holds, keyOf(column), column.field);
    }
    for (const { work, activity } of correctedWork(mapping, fieldBefore))
      next = rememberHeading(next, KIND_OF_WORK, headerKey(work).slice(0, LONGEST_HEADING), activity);
  }
  return next === remembered ? undefined : next;
}

/** The columns as they would be taken without the user's word on each. */
function withoutCorrections(
  raw: RawWorkbook,
  mapping: SheetMapping,
  before: SheetMapping | undefined,
): readonly ColumnMapping[] {
  if (before?.holds === mapping.holds) return before.columns;
  const sheet = raw.sheets.find(({ name }) => name === mapping.sheet);
  return sheet ? remapSheet(sheet, mapping.holds, mapping.headerRows, raw).columns : [];
}

/** Another field than was proposed, or the question about it was answered. */
function wasCorrected(column: ColumnMapping, was: ColumnMapping | undefined): boolean {
  if (keyOf(column) === '' || was === undefined) return false;
  return was.field !== column.field || (was.question !== null && column.question === null);
}

/** The kinds of work of a matrix as the office said before what they are. */
function withKindsOfWork(mapping: SheetMapping, { headings }: RememberedHeadings): SheetMapping {
  if (mapping.holds !== 'days matrix') return mapping;
  const told = new Map(
    headings.flatMap(({ holds, heading, field }) => (holds === KIND_OF_WORK ? [[heading, field]] : [])),
  );
  const works = new Set(daysColumns(mapping).map(({ period }) => period.work));
  return [...works].reduce((now, work) => {
    const activity = told.get(headerKey(work).slice(0, LONGEST_HEADING));
    return activity ? mapKindOfWork(now, work, activity) : now;
  }, mapping);
}

/** Kinds of work that are taken as another activity than was proposed; those that no heading names are not known again. */
function correctedWork(mapping: SheetMapping, before: ReadonlyMap<number, ColumnMapping>): readonly PeriodColumn[] {
  if (mapping.holds !== 'days matrix') return [];
  return daysColumns(mapping).flatMap(({ column, period }) => {
    const was = before.get(column)?.period;
    return period.work !== '' && was?.work === period.work && was.activity !== period.activity ? [period] : [];
  });
}

function rememberHeading(
  now: RememberedHeadings,
  holds: SheetKind | typeof KIND_OF_WORK,
  heading: string,
  field: string | null,
): RememberedHeadings {
  const others = now.headings.filter((each) => each.holds !== holds || each.heading !== heading);
  return { ...now, headings: [...others, { holds, heading, field }] };
}

function rememberSheet(now: RememberedHeadings, sheet: RememberedSheet): RememberedHeadings {
  const same = (each: RememberedSheet) => each.headings.join('\n') === sheet.headings.join('\n');
  return { ...now, sheets: [...now.sheets.filter((each) => !same(each)), sheet] };
}

function keyOf({ header }: ColumnMapping): string {
  return headerKey(header).slice(0, LONGEST_HEADING);
}
