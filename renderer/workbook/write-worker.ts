import { missingCase } from '@shared/model/result';
import { createWorkbookAssembler, type WorkbookAssembler } from './assemble-workbook';
import type { WriteMessage, WriteReply } from './write-messages';

/** The part of a worker's global object used here; the page's own types stand in for it otherwise. */
type WorkerPort = {
  addEventListener: (type: 'message', listener: (event: MessageEvent<WriteMessage>) => void) => void;
  postMessage: (reply: WriteReply, transfer?: Transferable[]) => void;
};

// Safe: this file only ever runs as a worker, whose global object has these two.
const port = globalThis as unknown as WorkerPort;
let assembler: WorkbookAssembler | undefined;

port.addEventListener('message', ({ data }) => {
  take(data).catch((error: unknown) => {
    port.postMessage({ kind: 'failed', message: error instanceof Error ? error.message : 'unknown' });
  });
});

async function take(message: WriteMessage): Promise<void> {
  switch (message.kind) {
    case 'outline':
      assembler = createWorkbookAssembler(message.outline);
      return;
    case 'rows':
      return assembler?.addRows(message.sheet, message.rows);
    case 'finish': {
      if (!assembler) throw new Error('Asked to finish before there was an outline');
      const bytes = await assembler.finish();
      return port.postMessage({ kind: 'done', bytes }, [bytes.buffer]);
    }
    default:
      return missingCase(message);
  }
}
