import { WORK_DATE_WORDS } from '@shared/exports/work-date-words';
import { ProjectSchema } from '@shared/model/project';
import { WORK_DATE_KINDS, type WorkDateNote } from '@shared/model/work-date';
import { formatUkDate } from '@shared/rules/uk-date';
import type { ChangedField } from './changed-field';

const NotesSchema = ProjectSchema.shape.workDates;
const NOTHING = 'nothing noted';

/** What changed in what was said of the dates of a project, a line for each date; nothing where one of them is no such list. */
export function changedWorkDates(before: unknown, after: unknown): ChangedField[] {
  const was = NotesSchema.safeParse(before);
  const is = NotesSchema.safeParse(after);
  if (!was.success || !is.success) return [];
  return WORK_DATE_KINDS.map((kind) => {
    const textOf = (notes: readonly WorkDateNote[] = []) => noteText(notes.find((note) => note.kind === kind));
    return { name: WORK_DATE_WORDS[kind], before: textOf(was.data), after: textOf(is.data) };
  }).filter((field) => field.before !== field.after);
}

function noteText(note: WorkDateNote | undefined): string {
  if (!note) return NOTHING;
  const { from, to, doneOn, notWanted } = note;
  const days = [from, to].filter((day) => day !== undefined).map(formatUkDate);
  const words = [
    [...new Set(days)].join(' to '),
    doneOn ? `done on ${formatUkDate(doneOn)}` : '',
    notWanted ? 'not wanted' : '',
  ];
  return words.filter(Boolean).join(', ') || 'added';
}
