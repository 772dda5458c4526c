import { problem } from '@shared/model/result';
import { readBytes } from './read-bytes';
import type { ReadReply, ReadRequest } from './read-messages';

// A crafted file must not reach what every object inherits, even where the library slips.
Object.freeze(Object.prototype);
Object.freeze(Array.prototype);

/** The part of a worker's global object used here; the page's own types stand in for it otherwise. */
type WorkerPort = {
  addEventListener: (type: 'message', listener: (event: MessageEvent<ReadRequest>) => void) => void;
  postMessage: (reply: ReadReply, transfer: Transferable[]) => void;
};

// Safe: this file only ever runs as a worker, whose global object has these two.
const port = globalThis as unknown as WorkerPort;

function send(reply: ReadReply): void {
  port.postMessage(reply, []);
}

port.addEventListener('message', (event) => {
  const { bytes, fileName } = event.data;
  readBytes(bytes, fileName, (share) => send({ is: 'progress', share }))
    .catch(() => problem('file-unreadable'))
    .then((result) => send({ is: 'done', result }))
    .catch(() => send({ is: 'done', result: problem('file-unreadable') }));
});
