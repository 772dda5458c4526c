import { bytesToHex } from '@noble/hashes/utils.js';
import { bridge } from '@renderer/bridge/bridge';
import { useCouncilBook, useDesk, useToday } from '@renderer/data/desk-context';
import { newId } from '@renderer/data/new-id';
import { writeWorkbook } from '@renderer/workbook/write-workbook';
import { problemText } from '@renderer/words/problem-text';
import { sensitiveColumnText, summariseSensitive } from '@shared/exports/sensitive-columns';
import { rowsIn } from '@shared/exports/sheet';
import { comparisonWorkbook } from '@shared/import/compare/comparison-workbook';
import type { Comparison } from '@shared/import/compare/comparison';
import type { ExportLog } from '@shared/model/export-log';
import { yearOf } from '@shared/rules/year';
import { useState } from 'react';

type Told = { severity: 'success' | 'error'; text: string };

/** Saves a comparison through the dialog, and logs it as every spreadsheet that leaves. Nothing is logged when nothing was saved. */
export function useSaveComparison(comparison: Comparison) {
  const desk = useDesk();
  const councils = useCouncilBook();
  const today = useToday();
  const [busy, setBusy] = useState(false);
  const [told, setTold] = useState<Told>();

  const saveAndLog = async (): Promise<Told | undefined> => {
    const workbook = comparisonWorkbook(comparison, { councils, today });
    const bytes = await writeWorkbook(workbook);
    const saved = await bridge.saveFile({
      suggestedName: workbook.fileName,
      bytes,
      filterName: 'Excel workbook',
      extension: 'xlsx',
    });
    if (!saved.ok) return { severity: 'error', text: problemText(saved.problem) };
    if (saved.value.outcome === 'cancelled') return undefined;
    const line: ExportLog = {
      id: newId(),
      at: desk.now(),
      by: desk.atDesk(),
      report: 'Comparison with a list',
      recipient: 'Ourselves',
      yearKey: yearOf(today, desk.agreement()).key,
      sheets: workbook.sheets.map((sheet) => ({ name: sheet.name, rows: rowsIn(sheet) })),
      sensitiveColumns: summariseSensitive(workbook.sheets).map(sensitiveColumnText),
      filter: comparison.fileName,
      fileName: saved.value.fileName,
      sha256: bytesToHex(new Uint8Array(await crypto.subtle.digest('SHA-256', new Uint8Array(bytes)))),
      upToChange: desk.lastSequence(),
    };
    const logged = await desk.commit({
      label: { code: 'export', ids: [line.id], count: 1 },
      operations: [{ table: 'exportLog', key: line.id, after: line }],
    });
    const text = `Saved as ${saved.value.fileName}.`;
    return logged.ok
      ? { severity: 'success', text }
      : { severity: 'error', text: `${text} The export log was not written: ${problemText(logged.problem)}` };
  };

  const save = async () => {
    setBusy(true);
    setTold(await saveAndLog().finally(() => setBusy(false)));
  };
  return { save, busy, told };
}
