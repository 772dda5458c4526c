import type { Mail } from '@shared/mail/mail';
import type { Result } from '@shared/model/result';
import { readMailBytes } from './read-mail-bytes';

type WorkerPort = {
  addEventListener: (type: 'message', listener: (event: MessageEvent<Uint8Array>) => void) => void;
  postMessage: (reply: Result<Mail>) => void;
};

// Safe: this file only ever runs as a worker, whose global object has these two.
const port = globalThis as unknown as WorkerPort;

port.addEventListener('message', ({ data }) => void readMailBytes(data).then((read) => port.postMessage(read)));
