import type { CallHandler } from '@electron/register';
import type { Keyring } from '@electron/store/keyring/keyring';
import { createQueue } from '@electron/store/keyring/queue';
import { startFile } from '@electron/store/start-file';
import { ok, problem } from '@shared/model/result';

export type StartNoteHandlers = {
  handleRead: CallHandler<'start:read'>;
  handleKeep: CallHandler<'start:keep'>;
};

/** The calls about what the window noted for its next start, in a file sealed by a key of its own. */
export function startNoteHandlers({ keyring, path }: { keyring: Pick<Keyring, 'derivedKey'>; path: string }) {
  const file = startFile(path);
  const turns = createQueue();
  return {
    handleRead: async () => {
      const key = keyring.derivedKey('start');
      return key ? ok({ note: await turns.run(() => file.read(key)) }) : problem('keys-locked');
    },
    handleKeep: async ({ note }) => {
      const key = keyring.derivedKey('start');
      if (!key) return problem('keys-locked');
      await turns.run(() => file.write(key, note));
      return ok({});
    },
  } satisfies StartNoteHandlers;
}
