import type { RestrictedNotes } from '@renderer/data/restricted/restricted-notes';
import { AskPassphraseDialog } from '@renderer/panels/ask-passphrase-dialog';

/** Asks for the restricted passphrase, and opens the notes on every peer. */
export function RestrictedOpenDialog({ restricted, onClose }: { restricted: RestrictedNotes; onClose: () => void }) {
  const open = async (passphrase: string) => {
    const opened = await restricted.open(passphrase);
    if (!opened.ok) return opened.problem;
    onClose();
    return undefined;
  };
  return (
    <AskPassphraseDialog
      title="Open restricted notes"
      text="The notes on every peer stay open in this window until they are closed, the records are locked, or Peer Desk is closed."
      label="Restricted passphrase"
      hint="Or the text of the printed sheet of the restricted notes."
      submitText="Open"
      onPassphrase={open}
      onClose={onClose}
    />
  );
}
