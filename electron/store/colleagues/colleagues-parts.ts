import type { ErasedListFile } from '@electron/store/erased-list';
import type { FileSystem } from '@electron/store/journal/file-system';
import type { Keyring } from '@electron/store/keyring/keyring';
import type { Instant } from '@shared/model/calendar-day';

export type ColleagueKeyring = Pick<
  Keyring,
  'derivedKey' | 'recipient' | 'hasPassphrase' | 'join' | 'keepIdentity' | 'keptIdentity' | 'state'
>;

export type ColleaguesOptions = {
  /** Our own folder for what is remembered and what is under way. */
  folder: string;
  keysFolder: string;
  keyring: ColleagueKeyring;
  now: () => Instant;
  files?: FileSystem;
  /** The list of erased peers: what lies beside a copy that is opened counts here too, and ours goes beside those we leave. */
  erasedList?: Pick<ErasedListFile, 'takeIn' | 'putBeside'>;
};

export type ColleaguesParts = Required<ColleaguesOptions>;
