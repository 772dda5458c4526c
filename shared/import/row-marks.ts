import { noteAbout } from './plan-context';
import type { DayField } from './fields';
import type { RowReader } from './row-reader';
import type { RawCell, RowNote, RowQuestion } from './types';
import { compareText } from './values/text';

/** What a row says of itself beside its cells: struck through, a comment, a word such as "cancelled". */
export type RowMarks = { readonly question: RowQuestion | undefined; readonly notes: readonly RowNote[] };

const CANCELLED =
  /\b(?:cancel\w*|withdr[ae]w\w*|called off|stood down|pulled out|postponed|(?:did not|didn't|not) (?:go(?:ing)? ahead|happen|take place|attend)|no longer (?:needed|required|going))\b/;
const NOT_CANCELLED = /\b(?:not|never|no longer|un)\s?-?cancel|reinstated|back on\b/;
const FIELDS: readonly DayField[] = ['notes', 'activity', 'whatFor', 'kindOfWork', 'days', 'date', 'councilSupported'];

/**
 * Whether a row stands for days that were cancelled. Strike-through and comments cannot be relied on, so it is a question, with
 * "Cancelled" proposed; comments that say something else are shown. Source: DOMAIN section 9, no. 22.
 */
export function readMarks(reader: RowReader): RowMarks {
  const cells = reader.filled.flatMap((field) => {
    const cell = reader.cell(field);
    return cell ? [{ field, cell, column: reader.column(field) }] : [];
  });
  const commented = cells.filter(({ cell }) => cell.comment !== undefined);
  const notes = commented.map(({ field, cell }): RowNote =>
    noteAbout(reader, field, { code: 'comment', facts: { text: cell.comment ?? '' } }),
  );
  if (reader.fact('state') !== '') return { question: undefined, notes };
  const struck = cells.filter(({ cell }) => cell.struck === true);
  const telling = struck.some(({ field }) => field === 'name' || field === 'days' || field === 'date');
  if (telling || struck.length * 2 > cells.length) {
    const column = commented[0]?.column ?? reader.column('name') ?? struck[0]?.column ?? null;
    return { question: cancelledQuestion('struck-through', textsOf(commented.map(({ cell }) => cell)), column), notes };
  }
  const byComment = commented.find(({ cell }) => saysCancelled(cell.comment ?? ''));
  const byText = FIELDS.find((field) => saysCancelled(reader.text(field)));
  const partly = struck.map(({ field }) => noteAbout(reader, field, { code: 'partly-struck' }));
  if (byComment)
    return { question: cancelledQuestion('cancelled', byComment.cell.comment ?? '', byComment.column), notes };
  if (byText) return { question: cancelledQuestion('cancelled', reader.text(byText), reader.column(byText)), notes };
  return { question: undefined, notes: [...notes, ...partly] };
}

/** True for words that say that something did not take place. */
function saysCancelled(text: string): boolean {
  if (text === '') return false;
  const typed = compareText(text);
  return CANCELLED.test(typed) && !NOT_CANCELLED.test(typed);
}

function textsOf(cells: readonly RawCell[]): string {
  return cells.map(({ comment }) => comment ?? '').join('; ');
}

function cancelledQuestion(code: string, text: string, column: number | null): RowQuestion {
  const reason = { code, facts: { text } };
  return { reason, field: 'state', column, propose: 'Cancelled', peers: [], level: 'confirm', holdsUp: true };
}
