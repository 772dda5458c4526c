// @ts-check
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';

const GIVEN_AWAY = /\.(tar\.gz|zip|exe|dmg)$/;

/**
 * Writes the fingerprints of the packages, so that who gets one can tell that it is ours: `sha256sum -c SHA256SUMS`.
 * @param {string} folder where the packages lie
 */
export async function writeChecksums(folder) {
  const lines = [];
  for (const name of (await readdir(folder)).filter((each) => GIVEN_AWAY.test(each)).sort()) {
    const hash = createHash('sha256');
    await pipeline(createReadStream(join(folder, name)), hash);
    lines.push(`${hash.digest('hex')}  ${name}\n`);
  }
  if (lines.length > 0) await writeFile(join(folder, 'SHA256SUMS'), lines.join(''));
}
