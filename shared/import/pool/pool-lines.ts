import type { PlanContext } from '../plan-context';
import { headedNotes, plainHeading } from '../headed-notes';
import type { CellOfSeveral, RowReader } from '../row-reader';
import { eventYear, readEventDates } from '../training/event-dates';
import { readDatedCode } from '../training/dated-code';
import type { RowNote } from '../types';
import { compareText, isPlaceholder } from '../values/text';

const NEVER = /^(?:n|no|never|not yet|none|nil|0|false|not trained|not attended|\u2717|\u2718)$/;

/** "No" under an event of a list of peers says that there is nothing to say. */
export function saysNever(text: string): boolean {
  return NEVER.test(compareText(text)) || isPlaceholder(text);
}

/** True for what stands under an event without saying when that was: "Yes" under "Trained?". */
function isUndated(header: string, text: string, { input }: Pick<PlanContext, 'input'>): boolean {
  if (saysNever(text) || readEventDates(header) !== undefined || eventYear(header) !== undefined) return false;
  // A date that the sheet keeps as one is shown as one.
  return readDatedCode(text, new Map(), input.today) === undefined;
}

/** What a row of a list of peers adds to the notes beside its own columns for them. */
export function poolLines(reader: RowReader, context: Pick<PlanContext, 'input'>): readonly CellOfSeveral[] {
  const undated = undatedCells(reader, context);
  return [...headedNotes(reader), ...undated.map((each) => ({ ...each, header: plainHeading(each.header) }))];
}

/** What is worth a word to whoever looks at the row. */
export function undatedNotes(reader: RowReader, context: Pick<PlanContext, 'input'>): readonly RowNote[] {
  return undatedCells(reader, context).map(({ column, text }) => ({
    code: 'event-undated',
    facts: { text },
    field: 'attendance',
    column,
  }));
}

function undatedCells(reader: RowReader, context: Pick<PlanContext, 'input'>) {
  return reader.several('attendance').filter(({ column, header, text }) => {
    const cell = reader.row.cells[column];
    return !(typeof cell?.value === 'number' && cell.isDateFormat) && isUndated(header, text, context);
  });
}
