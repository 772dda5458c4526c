import { bytesToHex } from '@noble/hashes/utils.js';

/** The SHA-256 of a file that leaves, as hex. The browser's own, which leaves the screen free: a return may be many megabytes. */
export async function sha256Of(bytes: Uint8Array): Promise<string> {
  return bytesToHex(new Uint8Array(await crypto.subtle.digest('SHA-256', new Uint8Array(bytes))));
}
