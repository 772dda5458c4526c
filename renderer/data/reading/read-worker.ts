import { takeCompiledCipher } from '../sealed/row-cipher';
import { answerReads } from './answer-reads';
import type { ReadCall, ReadReply } from './read-messages';

/** The part of a worker's global object used here; the page's own types stand in for it otherwise. */
type WorkerPort = {
  addEventListener: (type: 'message', listener: (event: MessageEvent<ReadCall>) => void) => void;
  postMessage: (reply: ReadReply, transfer?: Transferable[]) => void;
};

// Safe: this file only ever runs as a worker, whose global object has these two.
const port = globalThis as unknown as WorkerPort;
const answer = answerReads((reply, transfer) => port.postMessage(reply, transfer));

port.addEventListener('message', ({ data }) => void answer(data));
// Rows that are asked for before it is there are opened by the other one.
void takeCompiledCipher();
