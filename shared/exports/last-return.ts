import type { ExportLog } from '@shared/model/export-log';
import { RETURN_SHEETS, type ReturnSheetName } from './sheet';

/** What the export log calls the workbook of member peer days. */
export const MEMBER_PEER_DAYS = 'Member peer days';

/** The office itself: everything, to be imported again. */
export const FOR_US = 'All, for us';
/** Who a return is for until the office names somebody else. */
export const THE_LGA = 'The LGA';

/** The last return to each recipient, newest first. */
export function lastReturns(log: Iterable<ExportLog>): ExportLog[] {
  const last = new Map<string, ExportLog>();
  for (const line of log) {
    if (line.report !== MEMBER_PEER_DAYS) continue;
    const known = last.get(line.recipient);
    if (!known || known.at < line.at) last.set(line.recipient, line);
  }
  return [...last.values()].toSorted((a, b) => (a.at < b.at ? 1 : -1));
}

/** The last return to a recipient; with `yearKey` the last of that year. */
export function lastReturnTo(log: Iterable<ExportLog>, recipient: string, yearKey?: string): ExportLog | undefined {
  const ofYear = [...log].filter((line) => yearKey === undefined || line.yearKey === yearKey);
  return lastReturns(ofYear).find((line) => line.recipient === recipient);
}

/** Everybody who can be chosen: the LGA, who had a return before, and the office itself. */
export function knownRecipients(log: Iterable<ExportLog>): string[] {
  const others = lastReturns(log).map(({ recipient }) => recipient);
  return [...new Set([THE_LGA, ...others.filter((name) => name !== FOR_US), FOR_US])];
}

/** The sheets that a return held, in the order of the contract. */
export function sheetsOf(line: Pick<ExportLog, 'sheets'>): readonly ReturnSheetName[] {
  return RETURN_SHEETS.filter((name) => line.sheets.some((sheet) => sheet.name === name));
}
