// @ts-check

/**
 * Whether Chromium has to be started without its sandbox: it refuses to run as root with it.
 * PEER_DESK_NO_SANDBOX=1 says the same of an ordinary user on a machine that allows no sandbox.
 */
export function mustDropSandbox() {
  if (process.platform !== 'linux') return false;
  return process.getuid?.() === 0 || process.env['PEER_DESK_NO_SANDBOX'] === '1';
}
