import type { Activity } from '@shared/model/settings';
import type { RowReader } from './row-reader';
import { readActivity } from './values/activities';

const LONGEST_WORK = 60;

/**
 * The work of a row by its notes, where no column of the sheet says it: "CPC - on site". Work that does not count to the limit
 * is taken only where the note says nothing else: "travel paid separately" is no travelling.
 */
export function workInNotes(reader: RowReader, activities: readonly Activity[]): string | undefined {
  if ((['activity', 'kindOfWork', 'whatFor'] as const).some((field) => reader.column(field) !== null)) return undefined;
  const note = reader.fact('notes');
  const exact = readActivity(note, activities, 'exact');
  if (exact !== undefined || note.length > LONGEST_WORK) return exact;
  const code = readActivity(note, activities);
  const named = activities.find((activity) => activity.code === code);
  return named?.counts.every(({ counts }) => counts) ? code : undefined;
}
