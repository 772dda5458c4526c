import type { ElectronApplication } from '@playwright/test';
import { readFileSync } from 'node:fs';

let told = false;

/** Chromium refuses its sandbox to root; PEER_DESK_NO_SANDBOX=1 says that this machine allows an ordinary user none. */
export function sandboxIsOn(): boolean {
  if (process.platform !== 'linux') return true;
  return process.getuid?.() !== 0 && process.env['PEER_DESK_NO_SANDBOX'] !== '1';
}

/** Says once whether the tests ran in the sandbox, as the kernel tells it of the window's process. */
export async function proveSandbox(app: ElectronApplication): Promise<void> {
  if (told || process.platform !== 'linux') return;
  told = true;
  if (!sandboxIsOn()) {
    process.stdout.write('sandbox not proven (Chromium has to run without it here)\n');
    return;
  }
  const id = await app.evaluate(({ webContents }) => webContents.getAllWebContents()[0]?.getOSProcessId() ?? 0);
  const status = readFileSync(`/proc/${id}/status`, 'utf8');
  if (!/^Seccomp:\s+2$/m.test(status)) throw new Error('The window runs without the sandbox.');
  process.stdout.write('sandbox proven: the window runs under seccomp\n');
}
