import { askAbout, noteAbout } from './plan-context';
import type { DayField, FieldName } from './fields';
import type { RowReader } from './row-reader';
import type { RawCell, RowNote, RowQuestion } from './types';
import { rememberedByText } from './values/remembered';
import { readYesNo } from './values/states';
import { compareText } from './values/text';

/** What a row says of itself beside its cells: struck through, a comment, a word such as "cancelled". */
export type RowMarks = { readonly question: RowQuestion | undefined; readonly notes: readonly RowNote[] };

const UNMARKED: RowMarks = { question: undefined, notes: [] };

type Marked = { readonly cell: RawCell; readonly column: number; readonly field: FieldName | undefined };

const CANCELLED =
  /\b(?:cancel\w*|withdr[ae]w\w*|called off|pulled out|no show|(?:did not|didn't|not) (?:go(?:ing)? ahead|happen|take place|attend)|no longer (?:needed|required|going))\b/;
const NOT_CANCELLED = /\b(?:not|never|no longer|un)\s?-?cancel|reinstated|back on\b/;
const FIELDS: readonly DayField[] = ['notes', 'activity', 'whatFor', 'kindOfWork', 'days', 'date', 'councilSupported'];

/**
 * Whether a row stands for days that were cancelled. Strike-through and comments cannot be relied on, so it is a question, with
 * "Cancelled" proposed; comments that say something else are shown. Source: DOMAIN section 9, no. 22.
 */
export function readMarks(reader: RowReader): RowMarks {
  const isMarked = reader.row.cells.some((cell) => cell !== null && (cell.comment !== undefined || cell.struck));
  if (!isMarked) {
    const question = reader.fact('state') === '' ? questionOfTexts(reader) : undefined;
    return question ? { question, notes: [] } : UNMARKED;
  }
  const fieldAt = new Map(reader.filled.map((field) => [reader.column(field), field]));
  const cells = reader.row.cells.flatMap((cell, column): readonly Marked[] =>
    cell ? [{ cell, column, field: fieldAt.get(column) }] : [],
  );
  const commented = cells.filter(({ cell }) => cell.comment !== undefined);
  const noteOf = ({ field, column, cell }: Marked): RowNote => ({
    code: 'comment',
    facts: { text: cell.comment ?? '' },
    ...(field === undefined ? {} : { field }),
    column,
  });
  const notes = commented.map(noteOf);
  if (reader.fact('state') !== '') return { question: undefined, notes };
  const struck = cells.filter(({ cell }) => cell.struck === true);
  const telling = struck.some(({ field }) => field === 'name' || field === 'days' || field === 'date');
  if (telling || struck.length * 2 > cells.length) {
    const column = commented[0]?.column ?? reader.column('name') ?? struck[0]?.column ?? null;
    return { question: cancelledQuestion('struck-through', textsOf(commented), column), notes: [] };
  }
  const byComment = commented.find(({ cell }) => saysCancelled(cell.comment ?? ''));
  const partly = struck.flatMap(({ field }) => (field ? [noteAbout(reader, field, { code: 'partly-struck' })] : []));
  if (byComment) {
    const question = cancelledQuestion('cancelled', byComment.cell.comment ?? '', byComment.column);
    return { question, notes: commented.filter((each) => each !== byComment).map(noteOf) };
  }
  return { question: questionOfTexts(reader), notes: [...notes, ...partly] };
}

/** What the cells of a row say in words: that the days were cancelled, or put off. */
function questionOfTexts(reader: RowReader): RowQuestion | undefined {
  const mark = reader.fact('cancelled');
  if (mark !== '' && readYesNo(mark) !== false) return cancelledQuestion('cancelled', mark, reader.column('cancelled'));
  if (!FIELDS.some((field) => says(reader, field, saysEither))) return undefined;
  const cancelled = FIELDS.find((field) => says(reader, field, saysCancelled));
  if (cancelled) return cancelledQuestion('cancelled', reader.text(cancelled), reader.column(cancelled));
  const moved = FIELDS.find((field) => says(reader, field, saysPostponed));
  if (moved === undefined || reader.isSettled(moved)) return undefined;
  return askAbout(reader, moved, { code: 'postponed', facts: { text: reader.text(moved) } });
}

function says(reader: RowReader, field: FieldName, what: (text: string) => boolean): boolean {
  const text = reader.text(field);
  return text !== '' && what(text);
}

/** Whether days that were put off were worked on this date, the text does not say. */
const saysPostponed = rememberedByText((text) =>
  /\b(?:postponed|rescheduled|deferred)\b(?! from)/.test(compareText(text)),
);

/** True for words that say that something did not take place. */
const saysCancelled = rememberedByText((text) => {
  const typed = compareText(text);
  return CANCELLED.test(typed) && !NOT_CANCELLED.test(typed);
});

/** Nearly all texts say neither. */
const saysEither = rememberedByText((text) => saysCancelled(text) || saysPostponed(text));

function textsOf(commented: readonly Marked[]): string {
  return commented.map(({ cell }) => cell.comment ?? '').join('; ');
}

function cancelledQuestion(code: string, text: string, column: number | null): RowQuestion {
  const reason = { code, facts: { text } };
  return { reason, field: 'state', column, propose: 'Cancelled', peers: [], level: 'confirm', holdsUp: true };
}
