import { useDesk } from '@renderer/data/desk-context';
import { useCallback, useEffect } from 'react';
import { useTask } from '@renderer/components/use-task';

/** Redo, and the keys for both: Ctrl+Z opens "Undo" with what it would do, Ctrl+Y (Ctrl+Shift+Z) brings back. */
export function useUndoActions() {
  const desk = useDesk();
  const { open: openTask } = useTask();
  const redo = useCallback(async () => {
    const next = desk.undoStack().redo;
    if (!next) return;
    const { kept, over, locked } = await desk.planUndo(next.id);
    // Shown first where it would leave something out, take somebody past the limit, or touch a locked year.
    if (kept.length > 0 || over.length > 0 || locked.length > 0) openTask('undo', { change: next.id });
    else await desk.redo();
  }, [desk, openTask]);

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const typing = event.target instanceof HTMLElement && event.target.closest('input, textarea, [role="dialog"]');
      if (typing || !(event.ctrlKey || event.metaKey)) return;
      const key = event.key.toLowerCase();
      const stack = desk.undoStack();
      if (key === 'z' && !event.shiftKey && stack.undo) {
        event.preventDefault();
        openTask('undo', { change: stack.undo.id });
      } else if ((key === 'y' || (key === 'z' && event.shiftKey)) && stack.redo) {
        event.preventDefault();
        void redo();
      }
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [desk, openTask, redo]);
  return { redo };
}
