import { bridge } from '@renderer/bridge/bridge';
import type { Desk } from '@renderer/data/desk';
import { problemText } from '@renderer/words/problem-text';
import type { ExportLog } from '@shared/model/export-log';
import { exportLine, logExport } from './export-line';
import { sha256Of } from './sha256-of';

type Known = Pick<ExportLog, 'report' | 'recipient' | 'yearKey' | 'sheets' | 'sensitiveColumns'> &
  Partial<Pick<ExportLog, 'filter' | 'includeUnused'>>;

/** `notLogged` and `notSaved` are sentences; nothing is said of a dialog that was closed without saving. */
export type SavedAndLogged =
  | { readonly is: 'saved'; readonly fileName: string; readonly notLogged?: string }
  | { readonly is: 'cancelled' }
  | { readonly is: 'failed'; readonly notSaved: string };

/**
 * Saves a file where the person says, and writes its line in the export log. Nothing is logged when nothing was saved, nor by
 * who only reads.
 */
export async function saveAndLog(
  desk: Desk,
  file: Parameters<typeof bridge.saveFile>[0],
  known: Known,
): Promise<SavedAndLogged> {
  const saved = await bridge.saveFile(file);
  if (!saved.ok) return { is: 'failed', notSaved: problemText(saved.problem) };
  if (saved.value.outcome === 'cancelled') return { is: 'cancelled' };
  const { fileName } = saved.value;
  const line = exportLine(desk, { ...known, fileName, sha256: await sha256Of(file.bytes) });
  const notLogged = await logExport(desk, line);
  return { is: 'saved', fileName, ...(notLogged !== undefined && { notLogged }) };
}
