import type { Told } from '@renderer/components/told-line';
import { useCouncilBook, useDesk, useToday } from '@renderer/data/desk-context';
import { saveWorkbook } from '@renderer/panels/save-workbook';
import { comparisonWorkbook } from '@shared/import/compare/comparison-workbook';
import type { Comparison } from '@shared/import/compare/comparison';
import { yearOf } from '@shared/rules/year';
import { useState } from 'react';

/** Saves a comparison through the dialog, and logs it as every spreadsheet that leaves. */
export function useSaveComparison(comparison: Comparison) {
  const desk = useDesk();
  const councils = useCouncilBook();
  const today = useToday();
  const [busy, setBusy] = useState(false);
  const [told, setTold] = useState<Told>();

  const saveAndTell = async (): Promise<Told | undefined> => {
    const saved = await saveWorkbook(desk, comparisonWorkbook(comparison, { councils, today }), {
      report: 'Comparison with a list',
      recipient: 'Ourselves',
      yearKey: yearOf(today, desk.agreement()).key,
      filter: comparison.fileName,
    });
    if (saved.is === 'cancelled') return undefined;
    if (saved.is === 'failed') return { severity: 'error', text: saved.notSaved };
    const text = `Saved as ${saved.fileName}.`;
    return saved.notLogged === undefined
      ? { severity: 'success', text }
      : { severity: 'error', text: `${text} ${saved.notLogged}` };
  };

  const save = async () => {
    setBusy(true);
    setTold(await saveAndTell().finally(() => setBusy(false)));
  };
  return { save, busy, told };
}
