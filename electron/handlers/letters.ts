import { errorFacts, logEvent } from '@electron/log';
import type { CallHandler } from '@electron/register';
import { emlDraft } from '@electron/store/eml-draft';
import type { LettersFolder } from '@electron/store/letters-folder';
import { fitsMailto, mailtoAddress } from '@shared/letters/mailto';
import type { Instant } from '@shared/model/calendar-day';
import { ok, problem } from '@shared/model/result';
import { shell } from 'electron';

export type LetterHandlers = {
  handleCompose: CallHandler<'letter:compose'>;
  handleDraft: CallHandler<'letter:draft'>;
  /** Nothing of an e-mail stays behind: at the start, when the records are locked, and at the end. */
  close: () => void;
};

/** The calls that hand an e-mail to the mail program. Neither sends anything; addresses and paths are made here alone. */
export function letterHandlers({ folder, now }: { folder: LettersFolder; now: () => Instant }): LetterHandlers {
  return {
    handleCompose: async ({ to, bcc, subject, text }) => {
      if (!fitsMailto({ to, bcc }, { subject, text })) return problem('letter-too-long');
      try {
        await shell.openExternal(mailtoAddress({ to, bcc }, { subject, text }));
        return ok({});
      } catch (error) {
        logEvent('no-mail-program', errorFacts(error));
        return problem('no-mail-program');
      }
    },
    handleDraft: async (letter) => {
      let path: string;
      try {
        path = await folder.write(emlDraft(letter, new Date(now())));
      } catch (error) {
        logEvent('letter-not-written', errorFacts(error));
        return problem('letter-not-written');
      }
      const refused = await shell.openPath(path);
      if (refused === '') return ok({});
      logEvent('no-mail-program');
      folder.empty();
      return problem('no-mail-program');
    },
    close: () => {
      if (!folder.empty()) logEvent('letters-not-removed');
    },
  };
}
