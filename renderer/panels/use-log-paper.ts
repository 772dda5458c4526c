import { useDesk } from '@renderer/data/desk-context';
import { problemText } from '@renderer/words/problem-text';
import type { ExportLog } from '@shared/model/export-log';
import { exportLine } from './export-line';
import type { Printed } from './print-buttons';

/** What a paper about records holds, for the line of the export log. */
export type LoggedPaper = Pick<ExportLog, 'report' | 'yearKey' | 'sheets' | 'sensitiveColumns'>;

/**
 * Notes in the export log that a paper left: printed, or saved as a PDF under a name. Answers with a sentence where the line
 * could not be written. Who only reads writes nothing.
 */
export function useLogPaper(paper: LoggedPaper): (printed: Printed) => Promise<string | undefined> {
  const desk = useDesk();
  return async ({ fileName }) => {
    if (desk.refusal) return undefined;
    const line = exportLine(desk, { ...paper, fileName: fileName ?? 'On paper' });
    const logged = await desk.commit({
      label: { code: 'export', ids: [line.id], count: 1 },
      operations: [{ table: 'exportLog', key: line.id, after: line }],
    });
    return logged.ok ? undefined : `The export log was not written. ${problemText(logged.problem)}`;
  };
}
