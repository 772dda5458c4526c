import { csvText } from '@shared/exports/csv';
import type { Sheet } from '@shared/exports/sheet';
import { inSteps } from './pause';

/** The bytes of one sheet as a CSV file (UTF-8), made in small steps so that the screen stays free. */
export async function writeCsv(sheet: Sheet): Promise<Uint8Array> {
  const pieces: string[] = [];
  const step = inSteps();
  for (const piece of csvText(sheet)) {
    pieces.push(piece);
    const due = step();
    if (due) await due;
  }
  return new Uint8Array(await new Blob(pieces).arrayBuffer());
}
