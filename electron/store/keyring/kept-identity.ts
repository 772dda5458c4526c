import { typedIdentity } from './age';
import { deriveKey } from './derive-key';
import type { KeyFiles } from './key-files';
import { sealBytes, unsealBytes } from './seal-bytes';

const ABOUT = 'peer-desk identity';

/** The identity under the data key of this computer. */
export function sealIdentity(dataKey: Uint8Array, identity: string): Uint8Array {
  return sealBytes(deriveKey(dataKey, 'identity'), new TextEncoder().encode(identity), ABOUT);
}

/** The identity that was sealed here; nothing where there is none, or it is not ours: then the passphrase is asked for. */
export async function unsealIdentity(files: KeyFiles, dataKey: Uint8Array | undefined): Promise<string | undefined> {
  const file = dataKey && (await files.readIfThere('keptIdentity'));
  const text = file && unsealBytes(deriveKey(dataKey, 'identity'), file, ABOUT);
  return text && typedIdentity(new TextDecoder().decode(text));
}
