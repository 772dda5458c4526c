import type { Mail } from '@shared/mail/mail';
import { ok, problem, type Result } from '@shared/model/result';
import { readEml } from './read-eml';
import { readMsg } from './read-msg';

const CONTAINER = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
/** Heads that an e-mail begins with. */
const HEAD_LINE =
  /^(?:from|to|subject|date|received|return-path|message-id|mime-version|content-type|x-[\w-]+|delivered-to|dkim-signature|authentication-results):/im;

/**
 * Reads an e-mail that was saved as a file, by its first bytes: .msg as Outlook saves it, or .eml.
 * Problems: `mail-no-mail`, `mail-damaged`, `mail-no-text`.
 */
export async function readMailBytes(bytes: Uint8Array): Promise<Result<Mail>> {
  try {
    const mail = CONTAINER.every((byte, at) => bytes[at] === byte) ? readMsg(bytes) : await readText(bytes);
    if (mail === 'none') return problem('mail-no-mail');
    if (!mail) return problem('mail-damaged');
    return mail.text === '' && mail.subject === '' ? problem('mail-no-text') : ok(mail);
  } catch {
    // The parser gave up half-way: the file is not what its beginning says.
    return problem('mail-damaged');
  }
}

async function readText(bytes: Uint8Array): Promise<Mail | 'none'> {
  const opening = new TextDecoder('windows-1252').decode(bytes.subarray(0, 4000));
  if (bytes.subarray(0, 4000).includes(0) || !HEAD_LINE.test(opening)) return 'none';
  return readEml(bytes);
}
