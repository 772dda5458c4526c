import { readNow } from '@electron/now';
import type { CallHandler } from '@electron/register';
import type { Keyring } from '@electron/store/keyring/keyring';
import { proposePassphrase } from '@electron/store/keyring/propose-passphrase';
import type { KeysState } from '@shared/ipc/contract';
import type { Instant } from '@shared/model/calendar-day';
import { ok, problem, type Result } from '@shared/model/result';
import { createAttempts, type Attempts } from './attempts';
import { told } from './told';

export type KeyHandlers = {
  handleState: CallHandler<'keys:state'>;
  handleCreate: CallHandler<'keys:create'>;
  handleUnlock: CallHandler<'keys:unlock'>;
  handlePropose: CallHandler<'keys:propose'>;
  handleLock: CallHandler<'keys:lock'>;
  handleChange: CallHandler<'keys:change'>;
  handleRecoveryText: CallHandler<'keys:recovery-text'>;
  handleSheetMade: CallHandler<'keys:sheet-made'>;
};

/** The calls about the keys. Passphrases pass through and are kept nowhere; the log gets codes only. */
export function keyHandlers(
  keyring: Keyring,
  { attempts = createAttempts(), now = readNow }: { attempts?: Attempts; now?: () => Instant } = {},
): KeyHandlers {
  return {
    handleState: () => keysState(keyring),
    handleCreate: async ({ passphrase }) => withDatabaseKey(keyring, await keyring.create({ passphrase })),
    handleUnlock: async ({ passphrase }) =>
      withDatabaseKey(keyring, await attempts.take(() => keyring.unlock(passphrase))),
    handlePropose: async () => ok({ passphrase: proposePassphrase() }),
    handleLock: async () => done(await keyring.lock()),
    handleChange: async ({ passphrase, current }) =>
      done(await attempts.take(() => keyring.setPassphrase(passphrase, current))),
    handleRecoveryText: async ({ passphrase }) => {
      const text = await attempts.take(() => keyring.identityText(passphrase));
      return text.ok ? ok({ text: text.value }) : told(text);
    },
    handleSheetMade: async () => done(await keyring.noteSheetMade(now())),
  };
}

async function keysState(keyring: Keyring): Promise<Result<KeysState>> {
  if (keyring.state() === 'locked') {
    const opened = await keyring.openWithKeychain();
    // Then the passphrase is asked for; where there is none to ask for, the window says what happened.
    if (!opened.ok && opened.problem.code !== 'passphrase-wanted') return told(opened);
  }
  const { hasPassphrase, keychainAvailable } = keyring;
  const facts = { hasPassphrase, keychainAvailable, sheetMadeAt: await keyring.sheetMadeAt() };
  const databaseKey = keyring.derivedKey('database');
  if (databaseKey) return ok({ state: 'open', ...facts, databaseKey });
  const state = keyring.state();
  // Opened in this very moment by another call: asked again, the window gets the key.
  return state === 'open' ? keysState(keyring) : ok({ state, ...facts });
}

function withDatabaseKey(keyring: Keyring, opened: Result<null>): Result<{ databaseKey: Uint8Array }> {
  if (!opened.ok) return told(opened);
  const databaseKey = keyring.derivedKey('database');
  return databaseKey ? ok({ databaseKey }) : problem('keys-locked');
}

function done(answer: Result<null>): Result<Record<string, never>> {
  return answer.ok ? ok({}) : told(answer);
}
