import { logEvent } from '@electron/log';
import type { CallHandler } from '@electron/register';
import type { Keyring } from '@electron/store/keyring/keyring';
import { focusMainWindow } from '@electron/window/main-window';
import { chooseAction } from '@electron/window/menu-choice';
import { noticeText } from '@shared/model/notice';
import { ok, problem } from '@shared/model/result';
import { Notification } from 'electron';

/** How long the system may take to say what became of it. */
const ANSWER_LIMIT_MS = 5_000;

export type NoticeHandlers = {
  handleShow: CallHandler<'notice:show'>;
  /** Takes the one that is shown away: when the records are locked, and at the end. */
  close: () => void;
};

/** The call that shows a notification. None is shown while the records are locked; a later one takes the place of an earlier. */
export function noticeHandlers({ keyring }: { keyring: Pick<Keyring, 'state'> }): NoticeHandlers {
  let shown: Notification | undefined;
  const close = () => {
    shown?.close();
    shown = undefined;
  };
  return {
    handleShow: async (notice) => {
      if (keyring.state() !== 'open') return problem('keys-locked');
      if (!Notification.isSupported()) return refused();
      close();
      // No sound: it is there to be seen, and others sit in the room.
      const notification = new Notification({ ...noticeText(notice), silent: true });
      // Held: one that nothing refers to is not heard any more when it is pressed.
      shown = notification;
      notification.on('click', () => {
        focusMainWindow();
        chooseAction('today');
      });
      return (await isShown(notification)) ? ok({}) : refused();
    },
    close,
  };
}

function isShown(notification: Notification): Promise<boolean> {
  return new Promise((done) => {
    const limit = setTimeout(() => done(false), ANSWER_LIMIT_MS);
    const answer = (wasShown: boolean) => {
      clearTimeout(limit);
      done(wasShown);
    };
    notification.once('show', () => answer(true));
    notification.once('failed', () => answer(false));
    notification.show();
  });
}

function refused() {
  logEvent('notice-not-shown');
  return problem('notice-not-shown');
}
