import { useDesk } from '@renderer/data/desk-context';
import { useCallback } from 'react';
import { useTask } from '@renderer/components/use-task';

/** "Undo" with what it would do, and "Redo"; nothing where there is nothing to take back. */
export function useUndoActions(): { undo: () => void; redo: () => Promise<void> } {
  const desk = useDesk();
  const { open: openTask } = useTask();
  const undo = useCallback(() => {
    const next = desk.undoStack().undo;
    if (next) openTask('undo', { change: next.id });
  }, [desk, openTask]);
  const redo = useCallback(async () => {
    const next = desk.undoStack().redo;
    if (!next) return;
    const { kept, over, locked } = await desk.planUndo(next.id);
    // Shown first where it would leave something out, take somebody past the limit, or touch a locked year.
    if (kept.length > 0 || over.length > 0 || locked.length > 0) openTask('undo', { change: next.id });
    else await desk.redo();
  }, [desk, openTask]);
  return { undo, redo };
}
