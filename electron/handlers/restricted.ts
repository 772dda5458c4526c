import type { CallHandler } from '@electron/register';
import type { Keyring } from '@electron/store/keyring/keyring';
import { openContent, sealContent } from '@electron/store/restricted/restricted-content';
import { makeRestrictedKeys, openRestrictedKeys, type MadeKeys } from '@electron/store/restricted/restricted-keys';
import type { RestrictedKeys } from '@shared/model/restricted-note';
import { ok, problem, type Problem, type Result } from '@shared/model/result';
import { createAttempts, type Attempts } from './attempts';
import { told } from './told';

export type RestrictedHandlers = {
  handleMake: CallHandler<'restricted:make'>;
  handleOpen: CallHandler<'restricted:open'>;
  handleClose: CallHandler<'restricted:close'>;
  handleChange: CallHandler<'restricted:change'>;
  handleSheet: CallHandler<'restricted:sheet'>;
  handleSeal: CallHandler<'restricted:seal'>;
  handleRead: CallHandler<'restricted:read'>;
  /** Drops what opens the notes, when the records are locked. */
  close: () => void;
};

/**
 * The calls about restricted notes. What opens them is in memory here from opening to closing, and never in the window;
 * passphrases pass through and are kept nowhere; the log gets codes only.
 */
export function restrictedHandlers(keyring: Keyring, attempts: Attempts = createAttempts()): RestrictedHandlers {
  let open: readonly string[] = [];
  let closings = 0;
  const close = () => {
    open = [];
    closings += 1;
  };
  /** Opens the notes with what `find` comes to, unless they were closed while it was at work. */
  const opening = async <T>(find: () => Promise<Result<T>>, toOpen: (found: T) => readonly string[]) => {
    const before = closings;
    const found = await find();
    if (!found.ok) return found;
    if (closings !== before) return problem('restricted-closed');
    open = toOpen(found.value);
    return found;
  };
  const make = async (passphrase: string, earlier: readonly string[]): Promise<Result<MadeKeys>> => {
    // Who knows the office passphrase would open them with it.
    if (await keyring.isOpenedBy(passphrase)) return problem('restricted-as-office');
    return opening(
      () => makeRestrictedKeys(passphrase, earlier),
      ({ identity }) => [identity, ...earlier],
    );
  };
  const identities = (keys: RestrictedKeys, secret: string) => attempts.take(() => openRestrictedKeys(keys, secret));
  return {
    handleMake: async ({ passphrase }) => toMade(await make(passphrase, [])),
    handleOpen: async ({ keys, passphrase }) => {
      const opened = await opening(
        () => identities(keys, passphrase),
        (all) => all,
      );
      return opened.ok ? ok({}) : toldAsOwn(opened);
    },
    handleClose: async () => {
      close();
      return ok({});
    },
    handleChange: async ({ keys, current, passphrase }) => {
      const opened = await identities(keys, current);
      return opened.ok ? toMade(await make(passphrase, opened.value)) : toldAsOwn(opened);
    },
    handleSheet: async ({ keys, passphrase }) => {
      const opened = await identities(keys, passphrase);
      return opened.ok ? ok({ sheet: opened.value[0] }) : toldAsOwn(opened);
    },
    handleSeal: async ({ recipient, note, content }) => ok({ ciphertext: await sealContent(content, note, recipient) }),
    handleRead: async ({ notes }) => {
      const opens = open;
      if (opens.length === 0) return problem('restricted-closed');
      const contents = await Promise.all(notes.map((note) => openContent(note, opens)));
      // Closed meanwhile: nothing more is told.
      return open === opens ? ok({ contents }) : problem('restricted-closed');
    },
    close,
  };
}

function toMade(made: Result<MadeKeys>) {
  return made.ok ? ok({ keys: made.value.keys, sheet: made.value.identity }) : toldAsOwn(made);
}

/** The wrong passphrase has a sentence of its own here: it is not the office's. */
function toldAsOwn(answer: { ok: false; problem: Problem }) {
  return told(answer.problem.code === 'wrong-passphrase' ? problem('wrong-restricted-passphrase') : answer);
}
