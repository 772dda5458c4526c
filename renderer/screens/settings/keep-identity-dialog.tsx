import { AskPassphraseDialog } from '@renderer/panels/ask-passphrase-dialog';
import type { Problem } from '@shared/model/result';

type Props = {
  onKeep: (passphrase: string) => Promise<Problem | undefined>;
  onKept: () => void;
  onClose: () => void;
};

/** Asks for the office passphrase once, so that copies which colleagues leave open here without it from then on. */
export function KeepIdentityDialog({ onKeep, onKept, onClose }: Props) {
  const keep = async (passphrase: string) => {
    const failed = await onKeep(passphrase);
    if (failed) return failed;
    onKept();
    onClose();
    return undefined;
  };
  return (
    <AskPassphraseDialog
      title="Open what colleagues leave"
      text="Copies go into this folder from now on. With the office passphrase, typed once, this computer also opens the copies of a colleague who took over, and shows you when two people wrote."
      label="Office passphrase"
      submitText="Use this folder"
      onPassphrase={keep}
      onClose={onClose}
    />
  );
}
