import type { FileSystem } from '@electron/store/journal/file-system';
import type { Keyring } from '@electron/store/keyring/keyring';
import type { Instant } from '@shared/model/calendar-day';
import type { ErasedListFile } from '@electron/store/erased-list';

export type CopiesKeyring = Pick<Keyring, 'derivedKey' | 'recipient' | 'hasPassphrase'>;

export type CopiesOptions = {
  /** Our own folder of copies. */
  folder: string;
  /** The folder of the keys, with the office's identity under its passphrase. */
  keysFolder: string;
  keyring: CopiesKeyring;
  now: () => Instant;
  files?: FileSystem;
  /** The list of erased peers: what lies beside a copy that is opened counts too, and ours goes beside those we write. */
  erasedList?: Pick<ErasedListFile, 'takeIn' | 'putBeside'>;
};

/** The parts that the files of this folder work with. */
export type CopiesParts = Required<CopiesOptions>;
