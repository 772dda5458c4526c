/** The operating system's own place for a secret: what it seals, only this person on this computer can open. */
export type Keychain = {
  /** Whether it can be trusted with a key; false where it would only pretend to encrypt. */
  isAvailable: () => boolean;
  /** Throws when the system refuses. */
  seal: (bytes: Uint8Array) => Uint8Array;
  /** Throws when the system refuses, or when another computer or person sealed it. */
  open: (sealed: Uint8Array) => Uint8Array;
};
