import { bridge } from '@renderer/bridge/bridge';
import { useOffice, useToday } from '@renderer/data/desk-context';
import { AskPassphraseDialog } from '@renderer/panels/ask-passphrase-dialog';
import { formatUkDate } from '@shared/rules/uk-date';
import { useState } from 'react';
import { RecoverySheet } from './recovery-sheet';
import { SheetDialog } from './sheet-dialog';

const TITLE = 'Recovery sheet';

/** Asks for the passphrase once more, then shows the sheet and prints it. Its text is held while the dialog is open only. */
export function RecoverySheetDialog({ onClose }: { onClose: () => void }) {
  const [text, setText] = useState<string>();
  return text === undefined ? (
    <AskDialog onClose={onClose} onText={setText} />
  ) : (
    <RecoverySheetShown onClose={onClose} text={text} />
  );
}

function AskDialog({ onClose, onText }: { onClose: () => void; onText: (text: string) => void }) {
  const show = async (passphrase: string) => {
    const sheet = await bridge.recoveryText(passphrase);
    if (!sheet.ok) return sheet.problem;
    onText(sheet.value.text);
    return undefined;
  };
  return (
    <AskPassphraseDialog
      title={TITLE}
      text="One page to print and lock away. It opens the records and every backup when the passphrase is forgotten or this computer is lost. Peer Desk keeps no copy of it, and cannot help without it."
      label="Office passphrase"
      hint="Asked for again, as the sheet opens everything."
      submitText="Show the sheet"
      cancelText="Not now"
      onPassphrase={show}
      onClose={onClose}
    />
  );
}

function RecoverySheetShown({ onClose, text }: { onClose: () => void; text: string }) {
  const office = useOffice();
  const today = useToday();
  return (
    <SheetDialog
      title={TITLE}
      fileName="peer-desk-recovery-sheet"
      onDone={() => void bridge.noteSheetMade()}
      onClose={onClose}
    >
      <RecoverySheet text={text} group={office?.group ?? ''} madeOn={formatUkDate(today)} />
    </SheetDialog>
  );
}
