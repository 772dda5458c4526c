import { missingCase } from '@shared/model/result';
import type { CouncilType } from '@shared/model/council';
import type { DayEntry, DayState } from '@shared/model/day-entry';
import type { Peer, TrainingKind } from '@shared/model/peer';
import type { Agreement } from '@shared/model/settings';
import { formatMonth } from '@shared/rules/uk-date';
import { yearOf } from '@shared/rules/year';

/** The peer's name as it stands in every sheet: first and last name, without title or honours. */
export function peerName(peer: Pick<Peer, 'firstName' | 'lastName'>): string {
  return `${peer.firstName} ${peer.lastName}`.trim();
}

/** A day state as people read it: "Pencilled in". */
export function stateWord(state: DayState): string {
  switch (state) {
    case 'pencilled':
      return 'Pencilled in';
    case 'booked':
      return 'Booked';
    case 'worked':
      return 'Worked';
    case 'cancelled':
      return 'Cancelled';
    default:
      return missingCase(state);
  }
}

/** The Date cell of an entry: the day itself, or "July 2026" or "FY2025/26" where no more is known. */
export function entryDateCell(entry: Pick<DayEntry, 'date' | 'precision'>, agreement: Agreement): string {
  switch (entry.precision) {
    case 'day':
      return entry.date;
    case 'month':
      return formatMonth(entry.date);
    case 'year':
      return yearOf(entry.date, agreement).key;
    default:
      return missingCase(entry.precision);
  }
}

/** A kind of training as people read it. */
export function trainingWord(kind: TrainingKind): string {
  switch (kind) {
    case 'challenge':
      return 'Challenge training';
    case 'mentoring':
      return 'Mentoring training';
    case 'conference':
      return 'Conference';
    default:
      return missingCase(kind);
  }
}

/** "metropolitan_district" as "Metropolitan district". */
export function councilTypeWord(type: CouncilType): string {
  return capitalised(type.replaceAll('_', ' '));
}

/** The text with a capital first letter. */
export function capitalised(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}

/** The same inside a sentence; a word such as "LGA" or "SEND" keeps its capitals. */
export function lowerFirst(text: string): string {
  return /^[A-Z][a-z]/.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;
}

/** "Yes" or "No". */
export function yesOrNo(value: boolean): 'Yes' | 'No' {
  return value ? 'Yes' : 'No';
}
