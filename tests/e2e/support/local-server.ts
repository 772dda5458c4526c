import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A server on this computer that counts who calls: the network that Peer Desk must never reach. */
export type LocalServer = { url: string; calls: () => number; close: () => Promise<void> };

export async function startLocalServer(): Promise<LocalServer> {
  let calls = 0;
  const server = createServer((_request, response) => response.end('reached'));
  server.on('connection', () => {
    calls += 1;
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  // `as`: a server that listens on a port has an address with a port.
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/`,
    calls: () => calls,
    close: () => new Promise((done) => server.close(() => done())),
  };
}
