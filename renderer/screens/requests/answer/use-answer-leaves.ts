import { bridge } from '@renderer/bridge/bridge';
import { useDesk } from '@renderer/data/desk-context';
import { exportLine } from '@renderer/panels/export-line';
import { problemText } from '@renderer/words/problem-text';
import { writeWorkbook } from '@renderer/workbook/write-workbook';
import { bytesToHex } from '@noble/hashes/utils.js';
import { buildAnswerWorkbook, LGA_ANSWER, type LgaAnswer } from '@shared/exports/lga-answer';
import { sensitiveColumnText, summariseSensitive } from '@shared/exports/sensitive-columns';
import { rowsIn } from '@shared/exports/sheet';
import type { ExportLog } from '@shared/model/export-log';
import type { Request } from '@shared/model/request';
import { yearOf } from '@shared/rules/year';

const HOW = {
  copy: 'Copied for an e-mail',
  mailto: 'Opened in the e-mail program',
  draft: 'Opened as a draft',
} as const;

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

  /** Writes a line; answers with the sentence where it could not. Who only reads writes nothing. */
  const log = async (line: ExportLog): Promise<string | undefined> => {
    if (desk.refusal) return undefined;
    const logged = await desk.commit({
      label: { code: 'export', ids: [line.id], count: 1 },
      operations: [{ table: 'exportLog', key: line.id, after: line }],
    });
    return logged.ok ? undefined : `The export log was not written. ${problemText(logged.problem)}`;
  };

  /** Saves the spreadsheet where the person says; nothing is said where that was cancelled. */
  const saveSheet = async (answer: LgaAnswer): Promise<{ failed?: string; saved?: string }> => {
    const workbook = buildAnswerWorkbook(answer);
    const bytes = await writeWorkbook(workbook);
    const saved = await bridge.saveFile({
      suggestedName: workbook.fileName,
      bytes,
      filterName: 'Excel workbook',
      extension: 'xlsx',
    });
    if (!saved.ok) return { failed: problemText(saved.problem) };
    if (saved.value.outcome === 'cancelled') return {};
    const { fileName } = saved.value;
    const failed = await log(
      exportLine(desk, {
        ...known,
        sheets: workbook.sheets.map((sheet) => ({ name: sheet.name, rows: rowsIn(sheet) })),
        sensitiveColumns: summariseSensitive(workbook.sheets).map(sensitiveColumnText),
        fileName,
        sha256: bytesToHex(new Uint8Array(await crypto.subtle.digest('SHA-256', new Uint8Array(bytes)))),
      }),
    );
    return failed ? { failed: `The file was saved as ${fileName}. ${failed}` } : { saved: fileName };
  };
  return { emailLine, log, saveSheet };
}
