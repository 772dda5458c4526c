import { register } from '@electron/register';
import type { Keyring } from '@electron/store/keyring/keyring';
import { handleAppInfo } from './app-info';
import type { ColleaguesHandlers } from './colleagues';
import { handleClose, handleClosing } from './closing';
import type { CopiesHandlers } from './copies';
import type { ErasureHandlers } from './erasure';
import type { JournalHandlers } from './journal';
import { keyHandlers } from './keys';
import type { LetterHandlers } from './letters';
import { handleMenuChosen } from './menu-choice';
import { putRecordsAside } from './put-records-aside';
import type { NoticeHandlers } from './notices';
import { handlePrintPage, handleSavePdf } from './print-page';
import { restrictedHandlers } from './restricted';
import { handleSaveFile } from './save-file';
import { handleSavePack } from './save-pack';
import type { DrawnTodayHandlers } from './drawn-today';
import type { StartNoteHandlers } from './start-note';
import type { TypedHandlers } from './typed';

/** What the handlers work on. */
export type CallParts = {
  keyring: Keyring;
  journal: JournalHandlers;
  copies: CopiesHandlers;
  colleagues: ColleaguesHandlers;
  erasure: ErasureHandlers;
  startNote: StartNoteHandlers;
  drawnToday: DrawnTodayHandlers;
  letters: LetterHandlers;
  notices: NoticeHandlers;
  typed: TypedHandlers;
};

/** Every call of the contract gets its handler. */
export function setupCalls({
  keyring,
  journal,
  copies,
  colleagues,
  erasure,
  startNote,
  drawnToday,
  letters,
  notices,
  typed,
}: CallParts): void {
  register('app:info', handleAppInfo);
  register('file:save', handleSaveFile);
  register('window:closing', handleClosing);
  register('menu:chosen', handleMenuChosen);
  register('window:close', handleClose);
  register('page:print', handlePrintPage);
  register('page:save-pdf', handleSavePdf);
  register('file:save-pack', handleSavePack);
  const keys = keyHandlers(keyring);
  const restricted = restrictedHandlers(keyring);
  register('keys:state', keys.handleState);
  register('keys:create', keys.handleCreate);
  register('keys:unlock', keys.handleUnlock);
  register('keys:propose', keys.handlePropose);
  register('keys:lock', async (request, context) => {
    // The journal's key goes with the others.
    await journal.close();
    await copies.close();
    restricted.close();
    await colleagues.close();
    letters.close();
    notices.close();
    return keys.handleLock(request, context);
  });
  register('keys:change', keys.handleChange);
  register('restricted:make', restricted.handleMake);
  register('restricted:open', restricted.handleOpen);
  register('restricted:close', restricted.handleClose);
  register('restricted:change', restricted.handleChange);
  register('restricted:sheet', restricted.handleSheet);
  register('restricted:seal', restricted.handleSeal);
  register('restricted:read', restricted.handleRead);
  register('keys:recovery-text', keys.handleRecoveryText);
  register('keys:sheet-made', keys.handleSheetMade);
  register('copies:begin', copies.handleBegin);
  register('copies:append', copies.handleAppend);
  register('copies:end', copies.handleEnd);
  register('copies:list', copies.handleList);
  register('copies:choose-folder', copies.handleChooseFolder);
  register('copies:choose-file', copies.handleChooseFile);
  register('copies:open', copies.handleOpen);
  register('copies:read', copies.handleRead);
  register('colleagues:state', colleagues.handleState);
  register('colleagues:choose-folder', colleagues.handleChooseFolder);
  register('colleagues:forget-folder', colleagues.handleForgetFolder);
  register('colleagues:keep-identity', colleagues.handleKeepIdentity);
  register('colleagues:choose-file', colleagues.handleChooseFile);
  register('colleagues:begin', colleagues.handleBegin);
  register('colleagues:append', colleagues.handleAppend);
  register('colleagues:end', colleagues.handleEnd);
  register('colleagues:join', colleagues.handleJoin);
  register('colleagues:open', colleagues.handleOpen);
  register('colleagues:read', colleagues.handleRead);
  register('erasure:state', erasure.handleState);
  register('erasure:begin', erasure.handleBegin);
  register('erasure:cancel', erasure.handleCancel);
  register('erasure:finish', erasure.handleFinish);
  register('erasure:remove-copies', erasure.handleRemoveCopies);
  register('notice:show', notices.handleShow);
  register('letter:compose', letters.handleCompose);
  register('letter:draft', letters.handleDraft);
  register('typed:read', typed.handleRead);
  register('typed:keep', typed.handleKeep);
  register('typed:drop', typed.handleDrop);
  register('start:read', startNote.handleRead);
  register('start:keep', startNote.handleKeep);
  register('start:keep-drawn', drawnToday.handleKeep);
  register('start:drop-drawn', drawnToday.handleDrop);
  register('journal:state', journal.state);
  register('journal:check', journal.handleCheck);
  register('journal:append', journal.handleAppend);
  register('journal:read', journal.handleRead);
  register('journal:heal', journal.handleHeal);
  register('journal:begin-anew', journal.handleBeginAnew);
  register(
    'records:put-aside',
    putRecordsAside({
      isJournalWhole: journal.isWhole,
      isReading: copies.isReading,
      putJournalAside: journal.putAside,
    }),
  );
}
