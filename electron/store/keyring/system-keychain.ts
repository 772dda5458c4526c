import { safeStorage } from 'electron';
import type { Keychain } from './keychain';

/** What Linux falls back to without a keychain: a password that stands in Chromium's source. */
const NO_KEYCHAIN: readonly string[] = ['basic_text', 'unknown'];

function isAvailable(): boolean {
  // The backend is asked on Linux only; elsewhere there is one keychain.
  if (process.platform === 'linux' && NO_KEYCHAIN.includes(safeStorage.getSelectedStorageBackend())) return false;
  return safeStorage.isEncryptionAvailable();
}

/** The keychain of macOS, Windows' data protection, or the Linux desktop's wallet; to be asked once the app is ready. */
export function systemKeychain(): Keychain {
  // The answer holds for the run: asking may be slow, and a key made with it must not meet another answer.
  let available: boolean | undefined;
  return {
    isAvailable: () => (available ??= isAvailable()),
    // It takes text only.
    seal: (bytes) => safeStorage.encryptString(Buffer.from(bytes).toString('base64')),
    open: (sealed) => new Uint8Array(Buffer.from(safeStorage.decryptString(Buffer.from(sealed)), 'base64')),
  };
}
