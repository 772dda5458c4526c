import type { Desk } from '@renderer/data/desk';
import { newId } from '@renderer/data/new-id';
import { problemText } from '@renderer/words/problem-text';
import type { ExportLog } from '@shared/model/export-log';

type Known = Pick<ExportLog, 'report' | 'yearKey' | 'sheets' | 'sensitiveColumns' | 'fileName'>;

/** A line of the export log for what leaves now. Without a `sha256` its bytes were never here: on paper, copied, or made by the system. */
export function exportLine(
  desk: Pick<Desk, 'now' | 'atDesk' | 'lastSequence'>,
  known: Known & Partial<Pick<ExportLog, 'recipient' | 'sha256'>>,
): ExportLog {
  return {
    recipient: '',
    filter: '',
    sha256: '',
    ...known,
    id: newId(),
    at: desk.now(),
    by: desk.atDesk(),
    upToChange: desk.lastSequence(),
  };
}

/** Writes a line of the export log; answers with the sentence where it could not. Who only reads writes nothing. */
export async function logExport(desk: Desk, line: ExportLog): Promise<string | undefined> {
  if (desk.refusal) return undefined;
  const logged = await desk.commit({
    label: { code: 'export', ids: [line.id], count: 1 },
    operations: [{ table: 'exportLog', key: line.id, after: line }],
  });
  return logged.ok ? undefined : `The export log was not written. ${problemText(logged.problem)}`;
}
