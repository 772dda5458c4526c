import { useDesk, useUndoStack } from '@renderer/data/desk-context';
import { useAskForPassphrase } from '@renderer/panels/use-ask-for-passphrase';
import { useEffect, useRef } from 'react';

/** After an import the office holds what it must not lose, so this is the latest moment for its passphrase. */
export function AskAfterImport() {
  const desk = useDesk();
  const { undo } = useUndoStack();
  const ask = useAskForPassphrase();
  // What was done before the window opened, or was come back to by Undo, was asked about in its time.
  const asked = useRef(desk.lastSequence());
  useEffect(() => {
    if (undo?.label.code !== 'import' || undo.sequence <= asked.current) return;
    asked.current = undo.sequence;
    void ask();
  }, [undo, ask]);
  return null;
}
