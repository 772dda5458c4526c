// Reads and plans the file that preview-import was given, in a thread that can be ended whatever it is at.
import { parentPort, workerData } from 'node:worker_threads';

const { codeUrl, file, pool, today } = workerData;
const { previewFile } = await import(codeUrl);
// A port between threads has no origin.
// oxlint-disable-next-line unicorn/require-post-message-target-origin
parentPort.postMessage(await previewFile(file, pool, today));
