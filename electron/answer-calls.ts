import '@shared/model/zod-settings';
import { app } from 'electron';
import { join } from 'node:path';
import { colleaguesHandlers } from './handlers/colleagues';
import { copiesHandlers } from './handlers/copies';
import { drawnTodayHandlers } from './handlers/drawn-today';
import { erasureHandlers } from './handlers/erasure';
import { journalHandlers } from './handlers/journal';
import { letterHandlers } from './handlers/letters';
import { noticeHandlers } from './handlers/notices';
import { setupCalls } from './handlers/setup-calls';
import { startNoteHandlers } from './handlers/start-note';
import { typedHandlers } from './handlers/typed';
import { readNow, readToday } from './now';
import { erasedListFile } from './store/erased-list';
import { openKeyring } from './store/keyring/keyring';
import { systemKeychain } from './store/keyring/system-keychain';
import { LETTERS_FOLDER, lettersFolder } from './store/letters-folder';
import { START_FOLDER } from './store/start-file';
import { TYPED_FOLDER } from './store/typed-file';

/**
 * Answers what the page asks for, and gives what is drawn in it from the first. Nothing of this is needed to open the window:
 * read from the disk only after that.
 */
export function answerCalls(): { drawnToday: () => Promise<string | undefined> } {
  const dataFolder = app.getPath('userData');
  const keyring = openKeyring({ folder: join(dataFolder, 'keys'), keychain: systemKeychain() });
  const journal = journalHandlers({ keyring, folder: join(dataFolder, 'journal'), now: readNow });
  const keysFolder = join(dataFolder, 'keys');
  const erasedList = erasedListFile({ dataFolder, officeKey: keyring.officeKey });
  const folder = join(dataFolder, 'copies');
  const copies = copiesHandlers({ keyring, keysFolder, folder, erasedList, now: readNow });
  const office = join(dataFolder, 'colleagues');
  const colleagues = colleaguesHandlers({ keyring, keysFolder, folder: office, erasedList, now: readNow });
  const erasure = erasureHandlers({ dataFolder, erasedList, journal, copies, colleagues });
  const startNote = startNoteHandlers({ keyring, path: join(dataFolder, START_FOLDER, 'today.pdt') });
  const drawnToday = drawnTodayHandlers({
    keyring,
    journal,
    path: join(dataFolder, START_FOLDER, 'drawn.pdt'),
    version: app.getVersion(),
    today: readToday,
  });
  const letters = letterHandlers({ folder: lettersFolder(join(dataFolder, LETTERS_FOLDER)), now: readNow });
  const notices = noticeHandlers({ keyring });
  const typed = typedHandlers({ keyring, path: join(dataFolder, TYPED_FOLDER, 'typed.pdt'), now: readNow });
  // What a run that was killed left there, and what this one will.
  letters.close();
  app.on('will-quit', letters.close);
  app.on('will-quit', notices.close);
  setupCalls({ keyring, journal, copies, colleagues, erasure, startNote, drawnToday, letters, notices, typed });
  return { drawnToday: drawnToday.read };
}
