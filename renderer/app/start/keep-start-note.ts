import { bridge } from '@renderer/bridge/bridge';
import type { Desk } from '@renderer/data/desk';
import { takeStartNote, type StartNote } from '@renderer/data/start/start-note';
import { MAX_NOTE_CHARACTERS } from '@shared/ipc/start-calls';

/** Keeps what Today shows for the next start; `undefined` where there is nothing to be kept yet. */
export async function keepStartNote(desk: Desk): Promise<StartNote | undefined> {
  if (desk.refusal) return undefined;
  const note = takeStartNote(desk);
  const text = JSON.stringify(note);
  if (note === undefined || text.length > MAX_NOTE_CHARACTERS) return undefined;
  await bridge.startNote.keep(text);
  return note;
}
