import { missingCase } from '@shared/model/result';
import { createWorkbookAssembler } from './assemble-workbook';
import type { WriteMessage, WriteReply } from './write-messages';

/** The part of a worker's global object used here; the page's own types stand in for it otherwise. */
type WorkerPort = {
  addEventListener: (type: 'message', listener: (event: MessageEvent<WriteMessage>) => void) => void;
  postMessage: (reply: WriteReply, transfer?: Transferable[]) => void;
};

// Safe: this file only ever runs as a worker, whose global object has these two.
const port = globalThis as unknown as WorkerPort;
const assembler = createWorkbookAssembler();

port.addEventListener('message', ({ data }) => {
  take(data).catch((error: unknown) => {
    port.postMessage({ kind: 'failed', message: error instanceof Error ? error.message : 'unknown' });
  });
});

async function take(message: WriteMessage): Promise<void> {
  switch (message.kind) {
    case 'page':
      return assembler.addPage(message.sheet);
    case 'table':
      return assembler.addTable(message.head);
    case 'rows':
      return assembler.addRows(message.rows);
    case 'finish': {
      const bytes = await assembler.finish(message.title);
      return port.postMessage({ kind: 'done', bytes }, [bytes.buffer]);
    }
    default:
      return missingCase(message);
  }
}
