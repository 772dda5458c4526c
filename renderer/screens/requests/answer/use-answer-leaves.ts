import { useDesk } from '@renderer/data/desk-context';
import { exportLine, logExport } from '@renderer/panels/export-line';
import { saveWorkbook } from '@renderer/panels/save-workbook';
import { buildAnswerWorkbook, LGA_ANSWER, type LgaAnswer } from '@shared/exports/lga-answer';
import { sensitiveColumnText, summariseSensitive } from '@shared/exports/sensitive-columns';
import type { ExportLog } from '@shared/model/export-log';
import type { Request } from '@shared/model/request';
import { yearOf } from '@shared/rules/year';

const HOW = {
  copy: 'Copied for an e-mail',
  mailto: 'Opened in the e-mail program',
  draft: 'Opened as a draft',
} as const;

/** What became of a spreadsheet, in a sentence where it failed; nothing where saving it was cancelled. */
export type SavedSheet = { failed?: string; saved?: string };

/** The ways of an answer to the LGA out of the office, each with its line in the export log. */
export function useAnswerLeaves(request: Request) {
  const desk = useDesk();
  const yearKey = yearOf(request.startsOn ?? desk.today, desk.agreement()).key;
  const known = { report: LGA_ANSWER, yearKey, recipient: request.receivedFrom };

  /** The line for an e-mail; to be written with the answer itself, or by `log`. */
  const emailLine = (answer: LgaAnswer, how: keyof typeof HOW): ExportLog =>
    exportLine(desk, {
      ...known,
      sheets: [{ name: 'Peers put forward', rows: answer.peers.length }],
      sensitiveColumns: summariseSensitive(buildAnswerWorkbook(answer).sheets).map(sensitiveColumnText),
      fileName: HOW[how],
    });

  const log = (line: ExportLog) => logExport(desk, line);

  /** Saves the spreadsheet where the person says; nothing is said where that was cancelled. */
  const saveSheet = async (answer: LgaAnswer): Promise<SavedSheet> => {
    const saved = await saveWorkbook(desk, buildAnswerWorkbook(answer), known);
    if (saved.is === 'cancelled') return {};
    if (saved.is === 'failed') return { failed: saved.notSaved };
    const { fileName, notLogged } = saved;
    return notLogged === undefined
      ? { saved: fileName }
      : { failed: `The file was saved as ${fileName}. ${notLogged}` };
  };
  return { emailLine, log, saveSheet };
}
