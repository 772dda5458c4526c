import '@shared/model/zod-settings';
import { newId } from '@renderer/data/new-id';
import type { ImportCall, ImportReply } from '@renderer/workbook/import-messages';
import { createImportWork } from '@renderer/workbook/import-work';
import type { ImportPreview } from '@shared/import/types';
import { missingCase } from '@shared/model/result';

// A crafted file must not add to what every object inherits, even where the library slips.
Object.preventExtensions(Object.prototype);
Object.preventExtensions(Array.prototype);

/** What is sent at a time: to take in more at once would hold up the screen. */
const ROWS_AT_A_TIME = 200;

/** The part of a worker's global object used here; the page's own types stand in for it otherwise. */
type WorkerPort = {
  addEventListener: (type: 'message', listener: (event: MessageEvent<ImportCall>) => void) => void;
  postMessage: (reply: ImportReply) => void;
};

// Safe: this file only ever runs as a worker, whose global object has these two.
const port = globalThis as unknown as WorkerPort;
const work = createImportWork(newId);

port.addEventListener('message', ({ data }) => {
  answer(data)
    .catch((): ImportReply => ({ is: 'failed' }))
    .then((reply) => port.postMessage(reply))
    .catch(() => port.postMessage({ is: 'failed' }));
});
port.postMessage({ is: 'up' });

const onProgress = (share: number) => port.postMessage({ is: 'progress', share });

async function answer(call: ImportCall): Promise<ImportReply> {
  switch (call.is) {
    case 'read':
      return { is: 'read', result: await work.read(call.bytes, call.fileName, call.remembered, onProgress) };
    case 'remap':
      return { is: 'remapped', mapping: work.remap(call.sheet, call.holds, call.headerRow) };
    case 'join':
      return { is: 'joined', mappings: work.join(call.mappings, call.joined) };
    case 'to-remember':
      return { is: 'remember', headings: work.toRemember(call.mappings, call.remembered) };
    case 'row-texts':
      return { is: 'row', texts: work.rowTexts(call.sheet, call.row) };
    case 'forget':
      work.forget();
      return { is: 'noted' };
    case 'know':
      work.know(call.table, call.records);
      return { is: 'noted' };
    case 'plan':
      return sendInPieces(work.plan(call.settings, onProgress));
    default:
      return missingCase(call);
  }
}

/** The operations are made of the rows again in the window: sent as well, each record would be there twice. */
function sendInPieces(planned: ImportPreview): ImportReply {
  const { rows, operations: _, ...preview } = planned;
  for (let at = 0; at < rows.length; at += ROWS_AT_A_TIME)
    port.postMessage({ is: 'rows', rows: rows.slice(at, at + ROWS_AT_A_TIME) });
  return { is: 'planned', preview };
}
