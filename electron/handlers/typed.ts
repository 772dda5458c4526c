import type { CallHandler } from '@electron/register';
import type { Keyring } from '@electron/store/keyring/keyring';
import { createQueue } from '@electron/store/keyring/queue';
import { typedFile } from '@electron/store/typed-file';
import type { Instant } from '@shared/model/calendar-day';
import { ok, problem, type Result } from '@shared/model/result';
import { told } from './told';

export type TypedHandlers = {
  handleRead: CallHandler<'typed:read'>;
  handleKeep: CallHandler<'typed:keep'>;
  handleDrop: CallHandler<'typed:drop'>;
};

type Parts = { keyring: Pick<Keyring, 'derivedKey'>; path: string; now: () => Instant };

/** The calls about what was typed in open forms and not saved, in a file sealed by a key of its own. */
export function typedHandlers({ keyring, path, now }: Parts): TypedHandlers {
  const file = typedFile(path, now);
  const turns = createQueue();
  const withKey = async <Reply>(run: (key: Uint8Array) => Promise<Result<Reply>>): Promise<Result<Reply>> => {
    const key = keyring.derivedKey('typed');
    return key ? turns.run(() => run(key)) : problem('keys-locked');
  };
  const done = (answer: Result<unknown>) => (answer.ok ? ok({}) : told(answer));
  return {
    handleRead: ({ form }) =>
      withKey(async (key) => {
        const typed = await file.read(key, form);
        return ok({ typed: typed ? { at: typed.at, values: typed.values } : null });
      }),
    handleKeep: ({ form, values }) => withKey(async (key) => done(await file.keep(key, { form, values, at: now() }))),
    handleDrop: ({ form }) => withKey(async (key) => done(await file.drop(key, form))),
  };
}
