import { attendanceWord } from '@shared/exports/training';
import { isSettled, type NamedLine } from '@shared/import/plan-named-attendance';
import { reasonText } from '@shared/import/reason-text';
import type { AttendanceStatus } from '@shared/model/attendance';
import { missingCase } from '@shared/model/result';

/** What becomes of a line, or why nothing does. */
export function outcomeWords({ row, outcome, before }: NamedLine, status: AttendanceStatus): string {
  const { match } = row;
  const note = match.is === 'one' && match.note ? `; ${lower(reasonText(match.note))}` : '';
  switch (outcome) {
    case 'new':
      return `${attendanceWord(status)}${note}`;
    case 'changed':
      return `${attendanceWord(status)}, so far ${lower(attendanceWord(before?.status ?? status))}${note}`;
    case 'same':
      return `Recorded so already${note}`;
    case 'twice':
      return 'Named further up already';
    case 'peer has left':
      return 'This peer has left: nothing new is recorded';
    case 'left out':
      return 'Left out';
    case 'open':
      return match.is === 'unsure' ? reasonText(match.reason) : '';
    case 'unknown':
      return match.is === 'unsure' ? reasonText(match.reason) : 'Not in the pool: left out';
    default:
      return missingCase(outcome);
  }
}

/** How many of the list go in and who does not, for the foot of the dialog. */
export function leftWords(lines: readonly NamedLine[]): string {
  if (lines.length === 0) return '';
  const open = lines.filter(({ outcome }) => outcome === 'open').length;
  const out = lines.filter((line) => !isSettled(line)).length - open;
  return [
    `${lines.length} ${lines.length === 1 ? 'name' : 'names'}`,
    open > 0 ? `${open} to settle` : '',
    out > 0 ? `${out} left out` : '',
  ]
    .filter(Boolean)
    .join(', ');
}

/** What pressing will do. */
export function recordWords(count: number): string {
  if (count === 0) return 'Record';
  return count === 1 ? 'Record 1 peer' : `Record ${count} peers`;
}

/** What was done, and what still stands in the list. */
export function recordedWords(count: number, status: AttendanceStatus, left: number): string {
  const who = count === 1 ? '1 peer is' : `${count} peers are`;
  const rest = left === 1 ? 'One name was' : `${left} names were`;
  return `${who} recorded as ${lower(attendanceWord(status))}. ${rest} not, and ${left === 1 ? 'stands' : 'stand'} below: settle who is meant, or close.`;
}

function lower(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
