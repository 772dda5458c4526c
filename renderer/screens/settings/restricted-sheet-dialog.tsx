import { useOffice, useToday } from '@renderer/data/desk-context';
import type { RestrictedNotes } from '@renderer/data/restricted/restricted-notes';
import { AskPassphraseDialog } from '@renderer/panels/ask-passphrase-dialog';
import { formatUkDate } from '@shared/rules/uk-date';
import { useState } from 'react';
import { RestrictedSheet } from './restricted-sheet';
import { SheetDialog } from './sheet-dialog';

const TITLE = 'Sheet of the restricted notes';

type Props = { restricted: RestrictedNotes; onClose: () => void };

/** Asks for the restricted passphrase once more, then shows the sheet. Its text is held while the dialog is open only. */
export function RestrictedSheetDialog({ restricted, onClose }: Props) {
  const [text, setText] = useState<string>();
  return text === undefined ? (
    <AskDialog restricted={restricted} onClose={onClose} onText={setText} />
  ) : (
    <RestrictedSheetShown text={text} onClose={onClose} />
  );
}

/** The sheet, to be printed. */
export function RestrictedSheetShown({ text, onClose }: { text: string; onClose: () => void }) {
  const office = useOffice();
  const today = useToday();
  return (
    <SheetDialog title={TITLE} fileName="peer-desk-restricted-notes-sheet" onClose={onClose}>
      <RestrictedSheet text={text} group={office?.group ?? ''} madeOn={formatUkDate(today)} />
    </SheetDialog>
  );
}

function AskDialog({ restricted, onClose, onText }: Props & { onText: (text: string) => void }) {
  const show = async (passphrase: string) => {
    const sheet = await restricted.sheet(passphrase);
    if (!sheet.ok) return sheet.problem;
    onText(sheet.value);
    return undefined;
  };
  return (
    <AskPassphraseDialog
      title={TITLE}
      text="One page to print and lock away. It opens the restricted notes when their passphrase is forgotten."
      label="Restricted passphrase"
      hint="Asked for again, as the sheet opens every restricted note."
      submitText="Show the sheet"
      onPassphrase={show}
      onClose={onClose}
    />
  );
}
