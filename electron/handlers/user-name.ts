import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { userInfo } from 'node:os';
import { promisify } from 'node:util';

const ASK_LIMIT_MS = 1000;

/** `jane.smith` and `jane_smith` become `Jane Smith`. */
export function nameFromAccount(account: string): string {
  const words = account.split(/[._\s]+/).filter((word) => word !== '');
  return words.map((word) => word.charAt(0).toLocaleUpperCase('en-GB') + word.slice(1)).join(' ');
}

/** The full name that `/etc/passwd` holds for an account, if any: the comment field up to its first comma. */
export function fullNameInPasswd(passwd: string, account: string): string | undefined {
  const line = passwd.split('\n').find((text) => text.startsWith(`${account}:`));
  const name = line?.split(':')[4]?.split(',')[0]?.trim() ?? '';
  return name === '' || name === account ? undefined : name;
}

async function fullName(account: string): Promise<string | undefined> {
  if (process.platform === 'linux') return fullNameInPasswd(await readFile('/etc/passwd', 'utf8'), account);
  if (process.platform !== 'darwin') return undefined;
  const { stdout } = await promisify(execFile)('/usr/bin/id', ['-F'], { timeout: ASK_LIMIT_MS });
  return stdout.trim() || undefined;
}

/** A readable name to propose for the person at this computer; empty when the system tells none. */
export async function userName(): Promise<string> {
  try {
    const account = userInfo().username;
    return (await fullName(account).catch(() => undefined)) ?? nameFromAccount(account);
  } catch {
    // An account without an entry in the system's list: the form then asks for the name.
    return '';
  }
}
