import type { Keychain } from '@electron/store/keyring/keychain';

/** Stands for the operating system's keychain: each one opens only what it sealed itself. */
export function fakeKeychain({ available = true }: { available?: boolean } = {}): Keychain {
  const sealedHere = new Map<string, Uint8Array>();
  return {
    isAvailable: () => available,
    seal: (bytes) => {
      const name = `sealed ${sealedHere.size} ${Math.random()}`;
      sealedHere.set(name, new Uint8Array(bytes));
      return new TextEncoder().encode(name);
    },
    open: (sealed) => {
      const bytes = sealedHere.get(new TextDecoder().decode(sealed));
      if (!bytes) throw new Error('Sealed elsewhere');
      return new Uint8Array(bytes);
    },
  };
}
