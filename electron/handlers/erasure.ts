import type { CallHandler } from '@electron/register';
import type { ErasedListFile } from '@electron/store/erased-list';
import { LETTERS_FOLDER } from '@electron/store/letters-folder';
import { START_FOLDER } from '@electron/store/start-file';
import { TYPED_FOLDER } from '@electron/store/typed-file';
import { reasonOf } from '@electron/store/journal/system-problem';
import { ok, problem, type Result } from '@shared/model/result';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { ColleaguesHandlers } from './colleagues';
import type { CopiesHandlers } from './copies';
import type { JournalHandlers } from './journal';
import { told } from './told';

const ASIDE = 'damaged-records';

export type ErasureHandlers = {
  handleState: CallHandler<'erasure:state'>;
  handleBegin: CallHandler<'erasure:begin'>;
  handleCancel: CallHandler<'erasure:cancel'>;
  handleFinish: CallHandler<'erasure:finish'>;
  handleRemoveCopies: CallHandler<'erasure:remove-copies'>;
};

type Parts = {
  dataFolder: string;
  erasedList: ErasedListFile;
  journal: Pick<JournalHandlers, 'forgetBefore'>;
  colleagues: Pick<ColleaguesHandlers, 'deleteOurs'>;
  copies: Pick<CopiesHandlers, 'removeOwnBefore' | 'remove' | 'chosenFolder'>;
};

/** The calls about erased peers: the list of them, and what is deleted for good. */
export function erasureHandlers({ dataFolder, erasedList: list, journal, copies, colleagues }: Parts): ErasureHandlers {
  return {
    handleState: async () => {
      const read = await list.read();
      return read.ok ? ok({ ...read.value, refusedIn: list.refused() }) : told(read);
    },
    handleBegin: async ({ peer }) => {
      const read = await list.read();
      if (!read.ok) return told(read);
      const erased = [...read.value.erased.filter(({ id }) => id !== peer.id), peer];
      return answered(await list.write({ erased, unfinished: peer }));
    },
    handleCancel: async () => {
      const read = await list.read();
      if (!read.ok) return told(read);
      const { erased, unfinished } = read.value;
      return answered(await list.write({ erased: erased.filter(({ id }) => id !== unfinished?.id), unfinished: null }));
    },
    handleFinish: async (end) => {
      // The new copy first: what it and the journal behind it hold is all that stays.
      const removed = await copies.removeOwnBefore(end.lastSequence);
      if (!removed.ok) return told(removed);
      const begun = await journal.forgetBefore(end);
      if (!begun.ok) return told(begun);
      try {
        for (const folder of [ASIDE, START_FOLDER, LETTERS_FOLDER, TYPED_FOLDER])
          await rm(join(dataFolder, folder), { recursive: true, force: true });
      } catch (error) {
        return told(problem('damaged-records-not-removed', { reason: reasonOf(error) }));
      }
      // Out of reach they go with the next copy that is left there.
      await colleagues.deleteOurs();
      const folder = await copies.chosenFolder();
      // A folder that is out of reach gets the list with the next backup.
      if (folder !== null) await list.putBeside(folder);
      const read = await list.read();
      if (!read.ok) return told(read);
      return answered(await list.write({ ...read.value, unfinished: null }));
    },
    handleRemoveCopies: async ({ names }) => answered(await copies.remove(names)),
  };
}

function answered(done: Result<unknown>): Result<Record<string, never>> {
  return done.ok ? ok({}) : told(done);
}
