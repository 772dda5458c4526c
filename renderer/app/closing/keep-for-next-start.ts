import { bridge } from '@renderer/bridge/bridge';
import type { Desk } from '@renderer/data/desk';
import { keepStartNote } from '../start/keep-start-note';
import type { Workspace } from '../workspace';

/** Keeps Today for the next start: what it shows, and how it looks, which then stands there before anything of the window is read. */
export async function keepForNextStart(desk: Desk, { name, info }: Pick<Workspace, 'name' | 'info'>): Promise<void> {
  if (name !== 'own' || !desk.isWhole) return;
  const note = await keepStartNote(desk);
  const keys = await bridge.keysState();
  // Without a keychain the passphrase is asked for before anything is shown.
  if (!note || !keys.ok || !keys.value.keychainAvailable) return;
  // Read when it is wanted, as the start has enough to read.
  const { drawComingDays } = await import('../start/draw-coming-days');
  await bridge.startNote.keepDrawn(await drawComingDays(note, desk, info));
}
