import type { CalendarDay } from '@shared/model/calendar-day';
import type { Year } from '@shared/rules/year';

/**
 * Name of the workbook: `member-peer-days-FY2026-27-Liberal-Democrat-2026-11-22.xlsx`. Letters of the group keep
 * their accents; everything that a file system or a shared drive could refuse becomes a hyphen.
 * Source: DESIGN section 3.
 */
export function returnFileName(year: Pick<Year, 'key'>, group: string, today: CalendarDay): string {
  return `${['member-peer-days', year.key, group, today].map(toSafePart).filter(Boolean).join('-')}.xlsx`;
}

/** Name of the workbook of an answer: `answer-R-0147-Stroud-District-Council-2026-11-22.xlsx`. No peer stands in it. */
export function answerFileName(ref: string, councilSupported: string, sentOn: CalendarDay): string {
  return `${['answer', ref, councilSupported, sentOn].map(toSafePart).filter(Boolean).join('-')}.xlsx`;
}

/** Name of the calendar file of a project: `dates-Corporate-peer-challenge-Stroud.ics`, the same each time. */
export function datesFileName(project: string): string {
  return `${['dates', project].map(toSafePart).filter(Boolean).join('-')}.ics`;
}

/** Name of one sheet's own CSV file, beside the workbook it belongs to. */
export function csvFileName(workbookFileName: string, sheetName: string): string {
  return `${workbookFileName.replace(/\.xlsx$/, '')}-${toSafePart(sheetName).toLowerCase()}.csv`;
}

function toSafePart(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .slice(0, 60)
    .replace(/^-+|-+$/g, '');
}
