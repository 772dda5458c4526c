import { useDesk } from '@renderer/data/desk-context';
import type { ExportLog } from '@shared/model/export-log';
import { exportLine, logExport } from './export-line';
import type { Printed } from './print-buttons';

/** What a paper about records holds, for the line of the export log. */
export type LoggedPaper = Pick<ExportLog, 'report' | 'yearKey' | 'sheets' | 'sensitiveColumns'>;

/**
 * Notes in the export log that a paper left: printed, or saved as a PDF under a name. Answers with a sentence where the line
 * could not be written. Who only reads writes nothing, and so does what is no matter of the log (`undefined`).
 */
export function useLogPaper(paper: LoggedPaper | undefined): (printed: Printed) => Promise<string | undefined> {
  const desk = useDesk();
  return async ({ fileName }) =>
    paper && logExport(desk, exportLine(desk, { ...paper, fileName: fileName ?? 'On paper' }));
}
