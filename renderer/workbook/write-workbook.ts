import type { CellValue } from '@shared/exports/column';
import type { ReturnInput } from '@shared/exports/return-input';
import { buildReturnInSteps } from '@shared/exports/return-workbook';
import { rowsIn, type ReturnWorkbook, type TableSheet } from '@shared/exports/sheet';
import { createRowPacker } from './pack-rows';
import { inSteps } from './pause';
import { outlineOf } from './workbook-outline';
import { startWorker } from './start-worker';
import type { WriteMessage, WriteReply } from './write-messages';
import workerUrl from './write-worker.ts?worker&url';

/** Told now and then how much has gone to the writer: from 0 to 1. */
export type WriteProgress = { onProgress?: (share: number) => void; signal?: AbortSignal };

/** Rows are made and handed over in pieces of this many, so that no piece holds up the screen. */
const ROWS_IN_A_PIECE = 250;

/** Builds the workbook of a return in small steps, leaving the screen free between them. */
export async function prepareReturn(input: ReturnInput): Promise<ReturnWorkbook> {
  const steps = buildReturnInSteps(input);
  const step = inSteps();
  for (;;) {
    const made = steps.next();
    if (made.done) return made.value;
    const due = step();
    if (due) await due;
  }
}

/**
 * The bytes of the workbook as an .xlsx. A worker writes it, so that the screen stays free; rows go over in pieces.
 * Rejects with the signal's reason when it is given up, and where the writer breaks.
 */
export async function writeWorkbook(
  workbook: ReturnWorkbook,
  options: WriteProgress = {},
): Promise<Uint8Array<ArrayBuffer>> {
  options.signal?.throwIfAborted();
  const worker = startWorker(workerUrl);
  try {
    const { promise: reply, stop } = replyOf(worker, options.signal);
    await Promise.race([
      send(workbook, (message, transfer) => worker.postMessage(message, transfer), options),
      reply.then(() => undefined),
    ]);
    const answer = await reply;
    stop();
    if (answer.kind === 'failed') throw new Error(answer.message);
    return answer.bytes;
  } finally {
    worker.terminate();
  }
}

/** Sends a workbook piece by piece, pausing in between. */
async function send(
  workbook: ReturnWorkbook,
  post: (message: WriteMessage, transfer: Transferable[]) => void,
  { onProgress, signal }: WriteProgress = {},
): Promise<void> {
  const total = workbook.sheets.reduce((sum, sheet) => sum + rowsIn(sheet), 0) || 1;
  let sent = 0;
  post({ kind: 'outline', outline: outlineOf(workbook) }, []);
  const pack = createRowPacker();
  for (const [index, sheet] of workbook.sheets.entries()) {
    if (sheet.layout === 'page') continue;
    for await (const piece of piecesOf(sheet)) {
      signal?.throwIfAborted();
      const rows = pack(sheet.columns, piece);
      post({ kind: 'rows', sheet: index, rows }, [rows.holds.buffer, rows.values.buffer]);
      sent += piece.length;
      onProgress?.(sent / total);
    }
  }
  post({ kind: 'finish' }, []);
}

async function* piecesOf(sheet: TableSheet): AsyncGenerator<(readonly CellValue[])[]> {
  let piece: (readonly CellValue[])[] = [];
  const step = inSteps();
  for (const row of sheet.rows()) {
    piece.push(row);
    if (piece.length < ROWS_IN_A_PIECE) continue;
    yield piece;
    piece = [];
    const due = step();
    if (due) await due;
  }
  if (piece.length > 0) yield piece;
}

function replyOf(worker: Worker, signal: AbortSignal | undefined): { promise: Promise<WriteReply>; stop: () => void } {
  let stop: () => void = () => undefined;
  const promise = new Promise<WriteReply>((resolve, reject) => {
    const giveUp = () => reject(signal?.reason);
    stop = () => signal?.removeEventListener('abort', giveUp);
    signal?.addEventListener('abort', giveUp);
    worker.addEventListener('message', ({ data }: MessageEvent<WriteReply>) => resolve(data));
    worker.addEventListener('error', () => reject(new Error('The writer of spreadsheets stopped')));
  });
  return { promise, stop };
}
