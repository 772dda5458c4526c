import { makeAgePair, recipientOf, typedIdentity } from '@electron/store/keyring/age';
import { isLongEnough, normalisePassphrase } from '@shared/model/passphrase';
import type { RestrictedKeys } from '@shared/model/restricted-note';
import { ok, problem, type Result } from '@shared/model/result';
import { openText, openTextByPassphrase, sealText, sealTextByPassphrase } from './age-text';

/** New keys with the secret that belongs to them: `identity` is the text of the printed sheet. */
export type MadeKeys = { keys: RestrictedKeys; identity: string };

/**
 * Keys under a new passphrase. `earlier`: the identities whose notes they shall open too, newest first.
 * Problem: `passphrase-too-short`.
 */
export async function makeRestrictedKeys(
  passphrase: string,
  earlier: readonly string[] = [],
): Promise<Result<MadeKeys>> {
  if (!isLongEnough(passphrase)) return problem('passphrase-too-short');
  const { identity, recipient } = await makeAgePair();
  const keys: RestrictedKeys = {
    recipient,
    identity: await sealTextByPassphrase(`${identity}\n`, normalisePassphrase(passphrase)),
    earlier: await Promise.all(earlier.map((one) => sealText(`${one}\n`, recipient))),
  };
  return ok({ keys, identity });
}

/**
 * Every identity that the restricted passphrase, or the text of the printed sheet, gives: the present one first.
 * Problems: `wrong-passphrase`, `restricted-keys-damaged` where what was opened does not belong to the recipient, to which
 * somebody else may have led the notes.
 */
export async function openRestrictedKeys(keys: RestrictedKeys, secret: string): Promise<Result<[string, ...string[]]>> {
  const opened = await presentIdentity(keys, secret);
  if (!opened.ok) return opened;
  const earlier = await Promise.all(keys.earlier.map((sealed) => openText(sealed, [opened.value])));
  return ok([opened.value, ...earlier.flatMap((each) => identityIn(each) ?? [])]);
}

async function presentIdentity(keys: RestrictedKeys, secret: string): Promise<Result<string>> {
  const typed = typedIdentity(secret);
  if (typed !== undefined) {
    return (await belongs(typed, keys.recipient)) ? ok(typed) : problem('wrong-passphrase');
  }
  const opened = await openTextByPassphrase(keys.identity, normalisePassphrase(secret));
  if (!opened.ok) return opened.problem.code === 'wrong-passphrase' ? opened : problem('restricted-keys-damaged');
  const identity = identityIn(opened);
  if (identity === undefined || !(await belongs(identity, keys.recipient))) return problem('restricted-keys-damaged');
  return ok(identity);
}

function identityIn(opened: Result<string>): string | undefined {
  return opened.ok ? typedIdentity(opened.value) : undefined;
}

async function belongs(identity: string, recipient: string): Promise<boolean> {
  try {
    return (await recipientOf(identity)) === recipient;
  } catch {
    // Its check letters do not fit: typed wrongly.
    return false;
  }
}
